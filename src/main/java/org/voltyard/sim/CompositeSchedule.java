package org.voltyard.sim;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.voltyard.ocpp.v16.ChargingProfile;
import org.voltyard.ocpp.v16.ChargingRateUnit;
import org.voltyard.ocpp.v16.ChargingSchedule;

/// The limits that all profiles together yield over some time.
final class CompositeSchedule {
  private final List<Profiles.Installed> profiles;
  private final Limits limits;
  private final Limits.Place place;

  CompositeSchedule(List<Profiles.Installed> profiles, Limits.Place place) {
    this.profiles = profiles;
    this.place = place;
    limits = new Limits(profiles);
  }

  /// The schedule from a moment on; where no profile says anything the outlet's power stands.
  ChargingSchedule over(Instant from, int seconds, ChargingRateUnit unit) {
    List<ChargingSchedule.Period> periods = new ArrayList<>();
    BigDecimal last = null;
    NavigableSet<Instant> changes = changes(from, from.plusSeconds(seconds));
    for (Instant second : seconds(from, changes)) {
      BigDecimal limit = rounded(in(unit, lowest(second, changes)));
      if (last == null || limit.compareTo(last) != 0) {
        int start = (int) Duration.between(from, second).toSeconds();
        periods.add(new ChargingSchedule.Period(start, limit, null));
        last = limit;
      }
    }
    return new ChargingSchedule(seconds, from, unit, periods, null);
  }

  double limitAt(Instant at) {
    double limit = place.connector() == 0 ? limits.station(place, at) : limits.connector(place, at);
    return Math.min(limit, place.most());
  }

  /// All moments at which the limit may change, the first included, the last not.
  private NavigableSet<Instant> changes(Instant from, Instant to) {
    NavigableSet<Instant> found = new TreeSet<>();
    found.add(from);
    for (Profiles.Installed each : profiles) {
      ChargingProfile profile = each.profile();
      found.add(profile.validFrom() == null ? from : profile.validFrom());
      found.add(profile.validTo() == null ? from : profile.validTo());
      Instant begin = Limits.begin(each, place.transaction(), from);
      long cycle = Limits.cycle(profile).toSeconds();
      boolean again = profile.chargingProfileKind() == ChargingProfile.Kind.RECURRING;
      while (begin.isBefore(to)) {
        starts(profile.chargingSchedule(), begin, found);
        begin = again ? begin.plusSeconds(cycle) : to;
      }
    }
    found.removeIf(at -> at.isBefore(from) || !at.isBefore(to));
    return found;
  }

  private static void starts(
      ChargingSchedule schedule, Instant begin, NavigableSet<Instant> found) {
    for (ChargingSchedule.Period period : schedule.chargingSchedulePeriod()) {
      found.add(begin.plusSeconds(period.startPeriod()));
    }
    Integer duration = schedule.duration();
    if (duration != null) {
      found.add(begin.plusSeconds(duration));
    }
  }

  /// Periods start at whole seconds: where the limit changes between two, both are looked at.
  private static NavigableSet<Instant> seconds(Instant from, NavigableSet<Instant> changes) {
    NavigableSet<Instant> found = new TreeSet<>();
    for (Instant change : changes) {
      Duration since = Duration.between(from, change);
      found.add(from.plusSeconds(since.toSeconds()));
      if (since.toNanosPart() > 0) {
        found.add(from.plusSeconds(since.toSeconds() + 1));
      }
    }
    return found;
  }

  /// The lowest limit within the second that begins at a moment.
  private double lowest(Instant second, NavigableSet<Instant> changes) {
    double limit = limitAt(second);
    for (Instant change : changes.subSet(second, false, second.plusSeconds(1), false)) {
      limit = Math.min(limit, limitAt(change));
    }
    return limit;
  }

  private double in(ChargingRateUnit unit, double watts) {
    return unit == ChargingRateUnit.W ? watts : watts / place.outlet().wattsAt(1, place.phases());
  }

  private static BigDecimal rounded(double value) {
    return BigDecimal.valueOf(value).setScale(1, RoundingMode.DOWN);
  }
}
