package org.voltyard.energy;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.ChargingProfile.Kind;
import org.voltyard.domain.ChargingProfile.Mode;
import org.voltyard.domain.ChargingProfile.Period;
import org.voltyard.domain.ChargingProfile.RateUnit;
import org.voltyard.domain.ChargingProfile.Rates;
import org.voltyard.domain.ChargingProfile.Schedule;
import org.voltyard.domain.Energy;
import org.voltyard.domain.EnergyTransfer;
import org.voltyard.domain.Power;
import org.voltyard.domain.VehicleNeeds.Control;
import org.voltyard.domain.VehicleNeeds;

/// First come, first served, within what is known: as much as the ceiling and the vehicle allow
/// until the energy that it wants and a tenth more is there, then the least that it can take. It
/// never exceeds a ceiling in order to be on time, and never discharges. Pure.
public final class FirstPlan implements VehiclePlanner {
  static final Duration HORIZON = Duration.ofHours(24);
  private static final double RESERVE = 1.1;

  @Override
  public Plan plan(Question question) {
    VehicleNeeds needs = question.needs();
    Instant departure = needs.departure();
    Instant start = question.now().truncatedTo(ChronoUnit.SECONDS);
    if (departure != null && !departure.isAfter(question.now())) {
      return new Plan.Nothing("the vehicle should have left already");
    }
    List<Span> known = known(question);
    if (known.isEmpty()) {
      return new Plan.Nothing("neither a ceiling nor what the vehicle can take is known");
    }
    List<Step> steps = steps(needs, known, start);
    boolean dynamic = needs.control() == Control.DYNAMIC;
    if (dynamic) {
      steps = steps.subList(0, 1);
    }
    List<Step> few = fewer(steps, question.periods());
    return new Plan.Fits(
        dynamic ? Kind.DYNAMIC : Kind.ABSOLUTE,
        schedule(question, start, few, dynamic ? null : known.getLast().to()));
  }

  /// As far ahead as there is something to go by.
  private static List<Span> known(Question question) {
    boolean always = question.needs().most() != null;
    return question.ceiling().stream().takeWhile(s -> always || s.limit() != null).toList();
  }

  /// From so long after the start so many watts.
  private record Step(Duration from, double watts) {}

  private static List<Step> steps(VehicleNeeds needs, List<Span> known, Instant start) {
    Power most = needs.most();
    Energy amount = needs.amount();
    double wanted = amount == null ? Double.MAX_VALUE : amount.wattHours() * RESERVE;
    List<Step> steps = new ArrayList<>();
    for (Span span : known) {
      Double limit = span.limit();
      double watts = limit == null ? Double.MAX_VALUE : Math.max(0, limit);
      watts = most == null ? watts : Math.min(watts, most.watts());
      Duration from = Duration.between(start, span.from());
      from = from.isNegative() ? Duration.ZERO : Duration.ofSeconds(from.toSeconds());
      double hours = Duration.between(span.from(), span.to()).toMillis() / 3_600_000.0;
      double gained = wanted > 0 ? watts * hours : 0;
      if (wanted > 0 && gained >= wanted && wanted < Double.MAX_VALUE) {
        add(steps, new Step(from, watts));
        from = from.plusSeconds((long) Math.ceil(wanted / watts * 3600));
      }
      wanted -= wanted < Double.MAX_VALUE ? gained : 0;
      boolean done = wanted <= 0 && needs.least() != null;
      add(steps, new Step(from, done ? Math.min(watts, least(needs)) : watts));
    }
    return steps;
  }

  private static double least(VehicleNeeds needs) {
    Power least = needs.least();
    return least == null ? 0 : least.watts();
  }

  private static void add(List<Step> steps, Step next) {
    if (steps.isEmpty() || Double.compare(steps.getLast().watts, next.watts) != 0) {
      steps.add(next);
    }
  }

  /// What does not fit into so many periods is put into the last, at the least of what they had. //
  /// K15.FR.07
  private static List<Step> fewer(List<Step> steps, @Nullable Integer most) {
    if (most == null || most < 1 || steps.size() <= most) {
      return steps;
    }
    List<Step> kept = new ArrayList<>(steps.subList(0, most));
    double least =
        steps.subList(most - 1, steps.size()).stream().mapToDouble(Step::watts).min().orElse(0);
    kept.set(most - 1, new Step(kept.getLast().from, least));
    return kept;
  }

  private static Schedule schedule(
      Question question, Instant start, List<Step> steps, @Nullable Instant end) {
    VehicleNeeds needs = question.needs();
    RateUnit unit = question.amperes() ? RateUnit.AMPERES : RateUnit.WATTS;
    Integer phases = question.amperes() ? (Integer) phases(needs.requested()) : null;
    boolean aimed = needs.requested().bothWays();
    List<Period> periods = steps.stream().map(s -> period(s, unit, phases, aimed)).toList();
    return end == null
        ? new Schedule(null, null, unit, periods, null)
        : new Schedule(
            Duration.ofSeconds(Duration.between(start, end).toSeconds()),
            start,
            unit,
            periods,
            null);
  }

  /// A vehicle that may give is led by a set point, any other by a limit. // Q02.FR.01, Q03.FR.02
  private static Period period(Step step, RateUnit unit, @Nullable Integer phases, boolean aimed) {
    double value =
        unit == RateUnit.WATTS
            ? Math.floor(step.watts)
            : Math.floor(Rating.turned(step.watts, RateUnit.WATTS, unit, phases) * 10) / 10;
    return new Period(
        step.from,
        aimed ? Rates.setpoint(value) : Rates.limit(value),
        phases,
        null,
        aimed ? Mode.CENTRAL_SETPOINT : Mode.CHARGING_ONLY,
        null);
  }

  private static int phases(EnergyTransfer way) {
    return switch (way) {
      case AC_SINGLE_PHASE -> 1;
      case AC_TWO_PHASE -> 2;
      case AC_THREE_PHASE, AC_BPT, AC_BPT_DER, AC_DER, DC, DC_BPT, DC_ACDP, DC_ACDP_BPT, WPT -> 3;
    };
  }
}
