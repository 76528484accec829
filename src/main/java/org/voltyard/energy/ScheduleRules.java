package org.voltyard.energy;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.ChargingProfile;
import org.voltyard.domain.ChargingProfile.Curves;
import org.voltyard.domain.ChargingProfile.Mode;
import org.voltyard.domain.ChargingProfile.Period;
import org.voltyard.domain.ChargingProfile.Purpose;
import org.voltyard.domain.ChargingProfile.RateUnit;
import org.voltyard.domain.ChargingProfile.Rates;
import org.voltyard.domain.ChargingProfile.Schedule;

/// What speaks against a schedule in a charging profile. Pure; null means nothing does.
final class ScheduleRules {
  /// Modes that each purpose may have, where not all are allowed.
  private static final Set<Mode> FOREIGN =
      Set.of(Mode.CHARGING_ONLY, Mode.EXTERNAL_LIMITS, Mode.EXTERNAL_SETPOINT);

  private ScheduleRules() {}

  static @Nullable String refusal(
      int connector, ChargingProfile profile, Schedule schedule, StationLimits station) {
    ChargingSettings settings = station.settings();
    Integer most = settings.maxPeriods();
    if (!settings.takes(schedule.unit())) { // K01.FR.26
      return "the station takes no limits in " + (schedule.unit() == RateUnit.WATTS ? "W" : "A");
    } else if (most != null && schedule.periods().size() > most) {
      return "the station takes at most " + most + " periods";
    } else if (schedule.delay() != null && !schedule.delay().isZero()) {
      if (profile.purpose() != Purpose.TX && profile.purpose() != Purpose.TX_DEFAULT) {
        return "only profiles of transactions have a random delay"; // K01.FR.95
      } else if (settings.denies("SupportsRandomizedDelay")) {
        return "the station knows no random delay"; // K01.FR.124
      }
    }
    if (schedule.atSoc() != null && settings.denies("SupportsLimitAtSoC")) {
      return "the station knows no limit by state of charge"; // K01.FR.125
    } else if (schedule.localTime() && settings.denies("SupportsUseLocalTime")) {
      return "the station knows no local time"; // K01.FR.123
    }
    return periods(connector, profile, schedule, settings);
  }

  private static @Nullable String periods(
      int connector, ChargingProfile profile, Schedule schedule, ChargingSettings settings) {
    List<Period> periods = schedule.periods();
    if (periods.isEmpty() || !periods.getFirst().start().isZero()) {
      return "the first period begins at 0"; // K01.FR.31
    }
    Duration before = null;
    for (Period period : periods) {
      if (before != null && period.start().compareTo(before) <= 0) {
        return "the periods are not in the order of their times"; // K01.FR.35
      } else if (schedule.duration() != null
          && period.start().compareTo(schedule.duration()) >= 0) {
        return "a period begins after the schedule has ended"; // K01.FR.11
      }
      before = period.start();
      String reason = phases(connector, period, settings);
      reason = reason == null ? mode(profile.purpose(), period, settings) : reason;
      reason = reason == null ? rates(period, schedule) : reason;
      if (reason != null) {
        return reason;
      }
    }
    return null;
  }

  private static @Nullable String phases(int connector, Period period, ChargingSettings settings) {
    if (period.phase() == null) {
      return null;
    } else if (period.phases() == null || period.phases() != 1) {
      return "one phase can only be chosen where one is used"; // K01.FR.19
    }
    return settings.switchesPhases(connector)
        ? null
        : "the EVSE cannot choose its phase"; // K01.FR.20
  }

  private static @Nullable String mode(Purpose purpose, Period period, ChargingSettings settings) {
    Mode mode = period.mode();
    boolean allowed =
        switch (purpose) {
          case TX, TX_DEFAULT -> true;
          case PRIORITY, STATION_MAX -> mode == Mode.CHARGING_ONLY; // K01.FR.71
          case EXTERNAL, LOCAL_GENERATION -> FOREIGN.contains(mode);
        };
    if (!allowed) {
      return "the mode " + word(mode) + " does not go with this purpose";
    }
    return mode != Mode.CHARGING_ONLY && settings.lacks("SupportedOperationModes", word(mode))
        ? "the station does not know the mode " + word(mode) // Q09.FR.01
        : null;
  }

  /// `LOCAL_FREQUENCY` is `LocalFrequency` in the station's list.
  private static String word(Mode mode) {
    StringBuilder word = new StringBuilder();
    for (String part : mode.name().split("_", -1)) {
      word.append(part.charAt(0)).append(part.substring(1).toLowerCase(java.util.Locale.ROOT));
    }
    return word.toString();
  }

  private static @Nullable String rates(Period period, Schedule schedule) {
    Rates rates = period.rates();
    boolean limited = rates.limit() != null || rates.discharge() != null;
    boolean aimed = rates.setpoint() != null || rates.reactive() != null;
    String reason =
        switch (period.mode()) {
          case CHARGING_ONLY ->
              rates.limit() == null
                  ? "a period has no limit"
                  : aimed || rates.discharge() != null
                      ? "charging only knows a limit, nothing else" // Q02.FR.02
                      : null;
          case CENTRAL_SETPOINT, CENTRAL_FREQUENCY ->
              rates.setpoint() == null ? "a period has no set point" : null; // Q03.FR.01
          case LOCAL_FREQUENCY -> frequency(period, schedule, limited || aimed);
          case IDLE -> limited || aimed ? "an idle period has no rates" : null; // Q10.FR.01
          case LOCAL_LOAD_BALANCING, EXTERNAL_SETPOINT ->
              aimed ? "the set point of this mode is found elsewhere" : null;
          case EXTERNAL_LIMITS -> aimed ? "external limits go without a set point" : null;
        };
    return reason == null ? room(rates) : reason;
  }

  private static @Nullable String frequency(Period period, Schedule schedule, boolean rated) {
    Curves curves = period.curves();
    if (rated) {
      return "local frequency support finds its rates by a curve"; // Q08.FR.01
    } else if (curves == null || curves.baseline() == null || curves.frequencies().size() < 2) {
      return "local frequency support needs a baseline and a curve of two points"; // Q08.FR.02
    }
    return schedule.unit() == RateUnit.WATTS ? null : "a curve of power needs limits in W"; // FR.05
  }

  /// A set point lies between what may be discharged and what may be charged. // V2X.05
  private static @Nullable String room(Rates rates) {
    Double target = Rating.value(rates.setpoint());
    Double top = Rating.value(rates.limit());
    Double bottom = Rating.value(rates.discharge());
    if (bottom != null && bottom > 0) {
      return "discharging is negative";
    } else if (target == null) {
      return null;
    }
    return (top != null && target > top) || (bottom != null && target < bottom)
        ? "the set point lies outside of its limits"
        : null;
  }
}
