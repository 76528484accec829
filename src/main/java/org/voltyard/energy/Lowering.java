package org.voltyard.energy;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.voltyard.domain.ChargingProfile.Kind;
import org.voltyard.domain.ChargingProfile.Period;
import org.voltyard.domain.ChargingProfile.Purpose;
import org.voltyard.domain.ChargingProfile.RateUnit;
import org.voltyard.domain.ChargingProfile.Schedule;
import org.voltyard.domain.ChargingProfile;
import org.voltyard.domain.StationCommand;
import org.voltyard.domain.TransactionId;

/// A limit for a time. A profile on a higher level outdoes those below it instead of adding to
/// them, so what they allow is written into it wherever that is less.
final class Lowering {
  private final StationLimits station;
  private final Instant now;

  Lowering(StationLimits station, Instant now) {
    this.station = station;
    this.now = now.truncatedTo(ChronoUnit.SECONDS);
  }

  StationCommand.SetProfile command(int connector, double limit, RateUnit unit, Duration time) {
    Instant end = now.plus(time);
    Running there = station.running().get(connector);
    TransactionId transaction = connector == 0 || there == null ? null : there.transaction();
    Purpose purpose =
        connector == 0
            ? Purpose.STATION_MAX
            : transaction == null ? Purpose.TX_DEFAULT : Purpose.TX;
    return new StationCommand.SetProfile(
        connector,
        new ChargingProfile(
            ProfileNumbers.limit(station),
            transaction,
            ProfileNumbers.above(station, purpose),
            purpose,
            Kind.ABSOLUTE,
            null,
            now,
            end,
            new Schedule(time, now, unit, periods(connector, limit, unit, end), null)));
  }

  private List<Period> periods(int connector, double limit, RateUnit unit, Instant end) {
    List<Period> periods = new ArrayList<>();
    for (Span span : Whole.spans(station, connector, now, end, unit)) {
      Double allowed = span.limit();
      double least = allowed == null ? limit : Math.min(allowed, limit);
      double rounded = Math.floor(least * 10) / 10;
      Double before = periods.isEmpty() ? null : periods.getLast().limit();
      if (before == null || before != rounded) {
        periods.add(new Period(Duration.between(now, span.from()), rounded, null));
      }
    }
    return periods;
  }
}
