package org.voltyard.ocpp.v16;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.ChargingProfile.Kind;
import org.voltyard.domain.ChargingProfile.Mode;
import org.voltyard.domain.ChargingProfile.Period;
import org.voltyard.domain.ChargingProfile.Purpose;
import org.voltyard.domain.ChargingProfile.Rate;
import org.voltyard.domain.ChargingProfile.Rates;
import org.voltyard.domain.ChargingProfile.RateUnit;
import org.voltyard.domain.ChargingProfile.Recurrency;
import org.voltyard.domain.ChargingProfile.Schedule;
import org.voltyard.domain.TransactionId;
import org.voltyard.ocpp.rpc.ErrorCode;
import org.voltyard.ocpp.rpc.RpcException;

/// Charging profiles between the wire and the depot.
final class Profiles {
  private Profiles() {}

  static ChargingProfile wire(org.voltyard.domain.ChargingProfile profile) {
    TransactionId transaction = profile.transaction();
    return new ChargingProfile(
        profile.id(),
        transaction == null ? null : Numbers.wire(transaction),
        profile.stackLevel(),
        purpose(profile.purpose()),
        switch (profile.kind()) {
          case ABSOLUTE -> ChargingProfile.Kind.ABSOLUTE;
          case RECURRING -> ChargingProfile.Kind.RECURRING;
          case RELATIVE -> ChargingProfile.Kind.RELATIVE;
          case DYNAMIC -> throw lacking("dynamic profiles");
        },
        switch (profile.recurrency()) {
          case null -> null;
          case DAILY -> ChargingProfile.Recurrency.DAILY;
          case WEEKLY -> ChargingProfile.Recurrency.WEEKLY;
        },
        profile.validFrom(),
        profile.validTo(),
        wire(only(profile)));
  }

  /// 1.6 knows one schedule for each profile, and nothing of connections.
  private static Schedule only(org.voltyard.domain.ChargingProfile profile) {
    if (profile.schedules().size() != 1) {
      throw lacking("several schedules in one profile");
    } else if (profile.upkeep() != null) {
      throw lacking("profiles that depend on the connection or are updated");
    }
    return profile.schedule();
  }

  private static RpcException lacking(String what) {
    return new RpcException(ErrorCode.NOT_SUPPORTED, "OCPP 1.6 has no " + what);
  }

  static org.voltyard.domain.ChargingProfile domain(ChargingProfile profile) {
    return new org.voltyard.domain.ChargingProfile(
        profile.chargingProfileId(),
        Numbers.transaction(profile.transactionId()),
        profile.stackLevel(),
        purpose(profile.chargingProfilePurpose()),
        switch (profile.chargingProfileKind()) {
          case ABSOLUTE -> Kind.ABSOLUTE;
          case RECURRING -> Kind.RECURRING;
          case RELATIVE -> Kind.RELATIVE;
        },
        switch (profile.recurrencyKind()) {
          case null -> null;
          case DAILY -> Recurrency.DAILY;
          case WEEKLY -> Recurrency.WEEKLY;
        },
        profile.validFrom(),
        profile.validTo(),
        domain(profile.chargingSchedule()));
  }

  private static ChargingSchedule wire(Schedule schedule) {
    Double minimum = schedule.minimumRate();
    if (schedule.atSoc() != null || schedule.delay() != null || schedule.localTime()) {
      throw lacking("limits by state of charge, random delays and local times");
    }
    return new ChargingSchedule(
        seconds(schedule.duration()),
        schedule.start(),
        unit(schedule.unit()),
        schedule.periods().stream().map(Profiles::wire).toList(),
        minimum == null ? null : tenths(minimum));
  }

  static Schedule domain(ChargingSchedule schedule) {
    BigDecimal minimum = schedule.minChargingRate();
    List<Period> periods =
        schedule.chargingSchedulePeriod().stream().map(Profiles::domain).toList();
    return new Schedule(
        duration(schedule.duration()),
        schedule.startSchedule(),
        unit(schedule.chargingRateUnit()),
        periods,
        minimum == null ? null : minimum.doubleValue());
  }

  private static ChargingSchedule.Period wire(Period period) {
    Rate limit = period.rates().limit();
    if (limit == null || limit.second() != null || !plain(period)) {
      throw lacking("set points, discharging, modes of operation and limits by phase");
    }
    return new ChargingSchedule.Period(
        (int) period.start().toSeconds(), tenths(limit.value()), period.phases());
  }

  private static boolean plain(Period period) {
    Rates rates = period.rates();
    return rates.discharge() == null
        && rates.setpoint() == null
        && rates.reactive() == null
        && period.phase() == null
        && period.curves() == null
        && period.mode() == Mode.CHARGING_ONLY;
  }

  private static Period domain(ChargingSchedule.Period period) {
    return new Period(
        Duration.ofSeconds(period.startPeriod()),
        period.limit().doubleValue(),
        period.numberPhases());
  }

  /// Limits have one digit after the point; never more than was allowed. // OCPP 1.6 §7.14
  private static BigDecimal tenths(double limit) {
    return BigDecimal.valueOf(limit).setScale(1, RoundingMode.FLOOR).stripTrailingZeros();
  }

  static @Nullable Integer seconds(@Nullable Duration duration) {
    return duration == null ? null : Math.clamp(duration.toSeconds(), 0, Integer.MAX_VALUE);
  }

  static @Nullable Duration duration(@Nullable Integer seconds) {
    return seconds == null ? null : Duration.ofSeconds(seconds);
  }

  static ChargingProfile.Purpose purpose(Purpose purpose) {
    return switch (purpose) {
      case STATION_MAX -> ChargingProfile.Purpose.CHARGE_POINT_MAX_PROFILE;
      case TX_DEFAULT -> ChargingProfile.Purpose.TX_DEFAULT_PROFILE;
      case TX -> ChargingProfile.Purpose.TX_PROFILE;
      case EXTERNAL -> throw lacking("profiles of other parties");
      case PRIORITY -> throw lacking("charging with priority");
      case LOCAL_GENERATION -> throw lacking("profiles of local generation");
    };
  }

  static Purpose purpose(ChargingProfile.Purpose purpose) {
    return switch (purpose) {
      case CHARGE_POINT_MAX_PROFILE -> Purpose.STATION_MAX;
      case TX_DEFAULT_PROFILE -> Purpose.TX_DEFAULT;
      case TX_PROFILE -> Purpose.TX;
    };
  }

  static ChargingRateUnit unit(RateUnit unit) {
    return switch (unit) {
      case AMPERES -> ChargingRateUnit.A;
      case WATTS -> ChargingRateUnit.W;
    };
  }

  static RateUnit unit(ChargingRateUnit unit) {
    return switch (unit) {
      case A -> RateUnit.AMPERES;
      case W -> RateUnit.WATTS;
    };
  }
}
