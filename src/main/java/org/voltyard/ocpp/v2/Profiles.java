package org.voltyard.ocpp.v2;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.ChargingProfile.Kind;
import org.voltyard.domain.ChargingProfile.Purpose;
import org.voltyard.domain.ChargingProfile.RateUnit;
import org.voltyard.domain.ChargingProfile.Recurrency;
import org.voltyard.domain.ChargingProfile.Schedule;
import org.voltyard.domain.ChargingProfile.SocLimit;
import org.voltyard.domain.ChargingProfile.Upkeep;
import org.voltyard.domain.TransactionId;

/// Charging profiles between the depot and the wire.
final class Profiles {
  private Profiles() {}

  static ChargingProfile wire(org.voltyard.domain.ChargingProfile profile) {
    TransactionId transaction = profile.transaction();
    Upkeep upkeep = profile.upkeep();
    Recurrency recurrency = profile.recurrency();
    List<Schedule> schedules = profile.schedules();
    return new ChargingProfile(
        profile.id(),
        profile.stackLevel(),
        purpose(profile.purpose()),
        ChargingProfileKind.valueOf(profile.kind().name()),
        recurrency == null ? null : RecurrencyKind.valueOf(recurrency.name()),
        profile.validFrom(),
        profile.validTo(),
        schedules.stream().map(s -> wire(profile.id() + schedules.indexOf(s), s)).toList(),
        transaction == null ? null : transaction.value(),
        upkeep == null ? null : seconds(upkeep.offline()),
        (upkeep == null || !upkeep.lost()) ? null : (Boolean) true,
        upkeep == null ? null : seconds(upkeep.pull()),
        upkeep == null ? null : upkeep.updated(),
        null);
  }

  private static ChargingSchedule wire(int id, Schedule schedule) {
    SocLimit soc = schedule.atSoc();
    return new ChargingSchedule(
        id,
        schedule.start(),
        seconds(schedule.duration()),
        unit(schedule.unit()),
        schedule.periods().stream().map(Periods::wire).toList(),
        Periods.decimal(schedule.minimumRate()),
        null,
        soc == null ? null : new LimitAtSoC(soc.soc(), java.math.BigDecimal.valueOf(soc.limit())),
        null,
        null,
        null,
        schedule.localTime() ? (Boolean) true : null,
        seconds(schedule.delay()),
        null,
        null);
  }

  static org.voltyard.domain.ChargingProfile domain(ChargingProfile p) {
    RecurrencyKind recurrency = p.recurrencyKind();
    String transaction = p.transactionId();
    return new org.voltyard.domain.ChargingProfile(
        p.id(),
        transaction == null ? null : new TransactionId(transaction),
        p.stackLevel(),
        purpose(p.chargingProfilePurpose()),
        Kind.valueOf(p.chargingProfileKind().name()),
        recurrency == null ? null : Recurrency.valueOf(recurrency.name()),
        p.validFrom(),
        p.validTo(),
        p.chargingSchedule().stream().map(Profiles::domain).toList(),
        upkeep(p));
  }

  private static @Nullable Upkeep upkeep(ChargingProfile p) {
    if (p.maxOfflineDuration() == null
        && p.invalidAfterOfflineDuration() == null
        && p.dynUpdateInterval() == null
        && p.dynUpdateTime() == null) {
      return null;
    }
    return new Upkeep(
        duration(p.maxOfflineDuration()),
        Boolean.TRUE.equals(p.invalidAfterOfflineDuration()),
        duration(p.dynUpdateInterval()),
        p.dynUpdateTime());
  }

  static Schedule domain(ChargingSchedule s) {
    LimitAtSoC soc = s.limitAtSoC();
    return new Schedule(
        duration(s.duration()),
        s.startSchedule(),
        unit(s.chargingRateUnit()),
        s.chargingSchedulePeriod().stream().map(Periods::domain).toList(),
        Periods.number(s.minChargingRate()),
        soc == null ? null : new SocLimit(soc.soc(), soc.limit().doubleValue()),
        duration(s.randomizedDelay()),
        Boolean.TRUE.equals(s.useLocalTime()));
  }

  static Schedule domain(GetCompositeSchedule.CompositeSchedule schedule) {
    return new Schedule(
        Duration.ofSeconds(schedule.duration()),
        schedule.scheduleStart(),
        unit(schedule.chargingRateUnit()),
        schedule.chargingSchedulePeriod().stream().map(Periods::domain).toList(),
        null);
  }

  static ChargingProfilePurpose purpose(Purpose purpose) {
    return switch (purpose) {
      case STATION_MAX -> ChargingProfilePurpose.CHARGING_STATION_MAX_PROFILE;
      case TX_DEFAULT -> ChargingProfilePurpose.TX_DEFAULT_PROFILE;
      case TX -> ChargingProfilePurpose.TX_PROFILE;
      case EXTERNAL -> ChargingProfilePurpose.CHARGING_STATION_EXTERNAL_CONSTRAINTS;
      case PRIORITY -> ChargingProfilePurpose.PRIORITY_CHARGING;
      case LOCAL_GENERATION -> ChargingProfilePurpose.LOCAL_GENERATION;
    };
  }

  static Purpose purpose(ChargingProfilePurpose purpose) {
    return switch (purpose) {
      case CHARGING_STATION_MAX_PROFILE -> Purpose.STATION_MAX;
      case TX_DEFAULT_PROFILE -> Purpose.TX_DEFAULT;
      case TX_PROFILE -> Purpose.TX;
      case CHARGING_STATION_EXTERNAL_CONSTRAINTS -> Purpose.EXTERNAL;
      case PRIORITY_CHARGING -> Purpose.PRIORITY;
      case LOCAL_GENERATION -> Purpose.LOCAL_GENERATION;
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

  static @Nullable Integer seconds(@Nullable Duration duration) {
    return duration == null ? null : Math.clamp(duration.toSeconds(), 0, Integer.MAX_VALUE);
  }

  static @Nullable Duration duration(@Nullable Integer seconds) {
    return seconds == null ? null : Duration.ofSeconds(seconds);
  }
}
