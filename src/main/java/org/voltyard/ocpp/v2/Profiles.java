package org.voltyard.ocpp.v2;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.ChargingProfile.Period;
import org.voltyard.domain.ChargingProfile.Purpose;
import org.voltyard.domain.ChargingProfile.RateUnit;
import org.voltyard.domain.ChargingProfile.Schedule;
import org.voltyard.domain.TransactionId;

/// Charging profiles between the depot and the wire.
final class Profiles {
  private Profiles() {}

  static ChargingProfile wire(org.voltyard.domain.ChargingProfile profile) {
    TransactionId transaction = profile.transaction();
    return new ChargingProfile(
        profile.id(),
        profile.stackLevel(),
        purpose(profile.purpose()),
        switch (profile.kind()) {
          case ABSOLUTE -> ChargingProfileKind.ABSOLUTE;
          case RECURRING -> ChargingProfileKind.RECURRING;
          case RELATIVE -> ChargingProfileKind.RELATIVE;
        },
        switch (profile.recurrency()) {
          case null -> null;
          case DAILY -> RecurrencyKind.DAILY;
          case WEEKLY -> RecurrencyKind.WEEKLY;
        },
        profile.validFrom(),
        profile.validTo(),
        List.of(wire(profile.id(), profile.schedule())),
        transaction == null ? null : transaction.value(),
        null,
        null,
        null,
        null,
        null);
  }

  private static ChargingSchedule wire(int id, Schedule schedule) {
    Double minimum = schedule.minimumRate();
    return new ChargingSchedule(
        id,
        schedule.start(),
        seconds(schedule.duration()),
        unit(schedule.unit()),
        schedule.periods().stream().map(Profiles::wire).toList(),
        minimum == null ? null : BigDecimal.valueOf(minimum),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  private static ChargingSchedulePeriod wire(Period period) {
    return new ChargingSchedulePeriod(
        (int) period.start().toSeconds(),
        BigDecimal.valueOf(period.limit()),
        period.phases(),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  static Schedule domain(GetCompositeSchedule.CompositeSchedule schedule) {
    return new Schedule(
        Duration.ofSeconds(schedule.duration()),
        schedule.scheduleStart(),
        schedule.chargingRateUnit() == ChargingRateUnit.A ? RateUnit.AMPERES : RateUnit.WATTS,
        schedule.chargingSchedulePeriod().stream().map(Profiles::domain).toList(),
        null);
  }

  /// From 2.1 on a period may have a set point in the place of a limit.
  private static Period domain(ChargingSchedulePeriod period) {
    BigDecimal limit = period.limit() == null ? period.setpoint() : period.limit();
    return new Period(
        Duration.ofSeconds(period.startPeriod()),
        limit == null ? 0 : limit.doubleValue(),
        period.numberPhases());
  }

  static ChargingProfilePurpose purpose(Purpose purpose) {
    return switch (purpose) {
      case STATION_MAX -> ChargingProfilePurpose.CHARGING_STATION_MAX_PROFILE;
      case TX_DEFAULT -> ChargingProfilePurpose.TX_DEFAULT_PROFILE;
      case TX -> ChargingProfilePurpose.TX_PROFILE;
    };
  }

  static ChargingRateUnit unit(RateUnit unit) {
    return switch (unit) {
      case AMPERES -> ChargingRateUnit.A;
      case WATTS -> ChargingRateUnit.W;
    };
  }

  static @Nullable Integer seconds(@Nullable Duration duration) {
    return duration == null ? null : Math.clamp(duration.toSeconds(), 0, Integer.MAX_VALUE);
  }
}
