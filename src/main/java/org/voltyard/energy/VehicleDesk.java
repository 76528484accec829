package org.voltyard.energy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.ChargingProfile.RateUnit;
import org.voltyard.domain.ProfileEvent;
import org.voltyard.domain.VehicleNeeds.Answer;
import org.voltyard.domain.VehicleNeeds.Control;
import org.voltyard.domain.VehicleNeeds.Judged;
import org.voltyard.domain.VehicleNeeds;
import org.voltyard.domain.VehicleSchedule;

/// What is decided about vehicles that negotiate: whether a profile follows their needs, and
/// whether they may charge as they intend to.
final class VehicleDesk {
  private final VehiclePlanner planner;

  VehicleDesk(VehiclePlanner planner) {
    this.planner = planner;
  }

  Judged judge(StationLimits station, VehicleNeeds needs, Instant now) {
    Running there = station.running().get(needs.connector());
    if (there == null) {
      return new Judged(Answer.REJECTED, "no transaction runs on " + needs.connector());
    } else if (!there.mayUse(needs.requested())) { // Q01.FR.04
      return new Judged(Answer.REJECTED, "the transaction was not granted " + needs.requested());
    }
    return switch (plan(station, needs, now)) {
      case VehiclePlanner.Plan.Fits _ -> new Judged(Answer.ACCEPTED, null); // K15.FR.03
      case VehiclePlanner.Plan.Later later -> new Judged(Answer.PROCESSING, later.reason());
      case VehiclePlanner.Plan.Refused refused -> new Judged(Answer.REJECTED, refused.reason());
      case VehiclePlanner.Plan.Nothing nothing -> // K15.FR.04, K18.FR.04
          new Judged(
              needs.control() == Control.SECOND ? Answer.REJECTED : Answer.NO_PROFILE,
              nothing.reason());
    };
  }

  VehiclePlanner.Plan plan(StationLimits station, VehicleNeeds needs, Instant now) {
    Duration time = FirstPlan.HORIZON;
    Instant departure = needs.departure();
    if (departure != null && departure.isAfter(now.plus(time))) {
      time = Duration.between(now, departure);
    }
    return planner.plan(
        new VehiclePlanner.Question(
            needs,
            Ceilings.of(station, needs.connector(), now, time),
            now,
            !station.settings().takes(RateUnit.WATTS),
            least(needs.periods(), station.settings().maxPeriods())));
  }

  private static @Nullable Integer least(@Nullable Integer one, @Nullable Integer other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return Math.min(one, other);
  }

  /// By what the intention breaks the limits; null when it keeps them. A vehicle that is led from
  /// moment to moment has none that counts. // K15.FR.11, K15.FR.12, K17.FR.11
  static @Nullable String fault(StationLimits station, VehicleSchedule intention) {
    ProfileEvent.Needed needed = station.told().needed(intention.connector());
    if (needed != null && needed.needs().control() == Control.DYNAMIC) {
      return null;
    }
    RateUnit unit = intention.schedule().unit();
    List<Span> intended = intended(intention, unit);
    if (intended.isEmpty()) {
      return null;
    }
    Running there = station.running().get(intention.connector());
    List<Span> allowed =
        new Composite(
                intention.connector(),
                there,
                intended.getFirst().from(),
                intended.getLast().to(),
                unit)
            .of(Layer.of(station.profiles(), station.told().external()));
    for (Span span : intended) {
      for (Span limit : allowed) {
        if (over(span, limit, unit)) {
          return "%s %s intended, %s allowed from %s on"
              .formatted(
                  span.limit(), unit == RateUnit.WATTS ? "W" : "A", most(limit), span.from());
        }
      }
    }
    return null;
  }

  private static List<Span> intended(VehicleSchedule intention, RateUnit unit) {
    var schedule = intention.schedule();
    Duration length =
        schedule.duration() == null
            ? schedule.periods().getLast().start().plusHours(1)
            : schedule.duration();
    return Comparison.spans(
        new org.voltyard.domain.ChargingProfile.Schedule(
            length, intention.base(), unit, schedule.periods(), null),
        unit);
  }

  private static boolean over(Span intended, Span allowed, RateUnit unit) {
    boolean meet = intended.from().isBefore(allowed.to()) && allowed.from().isBefore(intended.to());
    Double most = most(allowed);
    Double wanted = intended.limit();
    return meet && most != null && wanted != null && wanted > most + Comparison.room(most, unit);
  }

  private static @Nullable Double most(Span span) {
    Double target = Rating.value(span.rates().setpoint());
    return target == null ? span.limit() : target;
  }
}
