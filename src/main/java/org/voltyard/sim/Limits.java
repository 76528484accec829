package org.voltyard.sim;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.v16.ChargingProfile;
import org.voltyard.ocpp.v16.ChargingProfile.Purpose;
import org.voltyard.ocpp.v16.ChargingProfile.Recurrency;
import org.voltyard.ocpp.v16.ChargingRateUnit;
import org.voltyard.ocpp.v16.ChargingSchedule;

/// What installed profiles allow at a moment; a calculation without state. (OCPP 1.6, 3.13)
final class Limits {
  static final double NONE = Double.POSITIVE_INFINITY;

  /// The connector that is asked about, the phases in use there (0 for direct current), and its
  /// transaction, if one runs.
  record Place(int connector, Outlet outlet, int phases, @Nullable Transaction transaction) {
    Place of(int other, @Nullable Transaction running) {
      return new Place(other, outlet, phases, running);
    }

    /// What the outlet can deliver on these phases.
    double most() {
      return outlet.direct() ? outlet.watts() : outlet.watts() * phases / outlet.phases();
    }
  }

  private final List<Profiles.Installed> profiles;

  Limits(List<Profiles.Installed> profiles) {
    this.profiles = profiles;
  }

  /// The ceiling of the whole charger in watts.
  double station(Place place, Instant at) {
    return prevailing(Purpose.CHARGE_POINT_MAX_PROFILE, place.of(0, null), at);
  }

  /// The limit of a connector in watts: its ceiling, and the profile of its transaction or else the
  /// default one; a default of its own goes before that for all.
  double connector(Place place, Instant at) {
    double limit = prevailing(Purpose.TX_PROFILE, place, at);
    if (limit == NONE) {
      limit = prevailing(Purpose.TX_DEFAULT_PROFILE, place, at);
    }
    if (limit == NONE) {
      limit = prevailing(Purpose.TX_DEFAULT_PROFILE, place.of(0, place.transaction()), at);
    }
    return Math.min(limit, station(place, at));
  }

  private double prevailing(Purpose purpose, Place place, Instant at) {
    int level = -1;
    double limit = NONE;
    for (Profiles.Installed each : profiles) {
      ChargingProfile profile = each.profile();
      if (each.connector() == place.connector()
          && profile.chargingProfilePurpose() == purpose
          && profile.stackLevel() > level
          && belongs(each, place)) {
        ChargingSchedule.Period period = period(each, place.transaction(), at);
        if (period != null) {
          level = profile.stackLevel();
          limit = watts(profile.chargingSchedule().chargingRateUnit(), period, place);
        }
      }
    }
    return limit;
  }

  private static boolean belongs(Profiles.Installed each, Place place) {
    return each.profile().chargingProfilePurpose() != Purpose.TX_PROFILE
        || each.transaction() == place.transaction();
  }

  /// The period that holds at a moment, null where the profile says nothing then.
  static ChargingSchedule.@Nullable Period period(
      Profiles.Installed each, @Nullable Transaction transaction, Instant at) {
    Instant from = each.profile().validFrom();
    Instant to = each.profile().validTo();
    if ((from != null && at.isBefore(from)) || (to != null && !at.isBefore(to))) {
      return null;
    }
    ChargingSchedule schedule = each.profile().chargingSchedule();
    long elapsed = Duration.between(begin(each, transaction, at), at).toSeconds();
    Integer duration = schedule.duration();
    if (elapsed < 0 || (duration != null && elapsed >= duration)) {
      return null;
    }
    ChargingSchedule.Period found = null;
    for (ChargingSchedule.Period period : schedule.chargingSchedulePeriod()) {
      if (period.startPeriod() <= elapsed) {
        found = period;
      }
    }
    return found;
  }

  /// When the schedule, as it holds at a moment, began.
  static Instant begin(Profiles.Installed each, @Nullable Transaction transaction, Instant at) {
    Instant start = each.profile().chargingSchedule().startSchedule();
    return switch (each.profile().chargingProfileKind()) {
      case ABSOLUTE -> start == null ? each.since() : start;
      case RELATIVE -> transaction == null ? at : transaction.start().at();
      case RECURRING -> {
        Instant first = start == null ? each.since() : start;
        long cycle = cycle(each.profile()).toMillis();
        long cycles = Math.max(0, Duration.between(first, at).toMillis() / cycle);
        yield first.plusMillis(cycles * cycle);
      }
    };
  }

  static Duration cycle(ChargingProfile profile) {
    return Duration.ofDays(profile.recurrencyKind() == Recurrency.WEEKLY ? 7 : 1);
  }

  private static double watts(ChargingRateUnit unit, ChargingSchedule.Period period, Place place) {
    double limit = period.limit().doubleValue();
    if (unit == ChargingRateUnit.W) {
      return limit;
    }
    Integer phases = period.numberPhases();
    int used = phases == null ? place.phases() : Math.min(phases, place.phases());
    return place.outlet().wattsAt(limit, used);
  }
}
