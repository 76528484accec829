package org.voltyard.energy;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.ChargingProfile.RateUnit;
import org.voltyard.domain.KnownProfile;

/// Whether a vehicle's profile is so far from a new plan that it wants to be replaced. Pure.
final class Change {
  private final StationLimits station;
  private final int connector;
  private final Instant now;

  Change(StationLimits station, int connector, Instant now) {
    this.station = station;
    this.connector = connector;
    this.now = now;
  }

  /// It does when what holds now differs, or when it leaves the ceiling later on. That a plan made
  /// later ends later is no reason.
  boolean asks(VehiclePlanner.Plan.Fits plan, Running there) {
    KnownProfile known = station.profile(ProfileNumbers.vehicle(station, connector));
    if (known == null || known.missing() || !there.has(known)) {
      return true;
    }
    RateUnit unit = RateUnit.WATTS;
    Instant end = now.plus(FirstPlan.HORIZON);
    List<Span> before =
        new Composite(connector, there, now, end, unit)
            .of(List.of(new Layer(connector, known.profile())));
    var first = plan.schedule().periods().getFirst();
    Double next =
        figure(Rating.turned(first.rates(), plan.schedule().unit(), unit, first.phases()));
    Double held = figure(before.getFirst().rates());
    if (held == null || next == null || Math.abs(held - next) > Comparison.room(next, unit)) {
      return true;
    }
    List<Span> ceiling = Ceilings.of(station, connector, now, FirstPlan.HORIZON);
    return before.stream().anyMatch(span -> ceiling.stream().anyMatch(top -> over(span, top)));
  }

  private static boolean over(Span span, Span top) {
    Double figure = figure(span.rates());
    Double most = top.limit();
    return span.from().isBefore(top.to())
        && top.from().isBefore(span.to())
        && figure != null
        && most != null
        && figure > most + Comparison.room(most, RateUnit.WATTS);
  }

  private static @Nullable Double figure(org.voltyard.domain.ChargingProfile.Rates rates) {
    Double target = Rating.value(rates.setpoint());
    return target == null ? Rating.value(rates.limit()) : target;
  }
}
