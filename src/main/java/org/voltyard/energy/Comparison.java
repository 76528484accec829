package org.voltyard.energy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.ChargingProfile.Period;
import org.voltyard.domain.ChargingProfile.RateUnit;
import org.voltyard.domain.ChargingProfile.Schedule;

/// Where what we hold to be the limits differs from what a station tells. Pure.
final class Comparison {
  /// Stations round, and convert by voltages of their own.
  private static final double SHARE = 0.01;

  private static final double AMPERES = 0.1;
  private static final double WATTS = 50;

  private Comparison() {}

  /// The spans of a schedule that a station told. Nothing is left of one without a beginning.
  static List<Span> spans(Schedule told, RateUnit unit) {
    Instant start = told.start();
    List<Span> spans = new ArrayList<>();
    if (start == null || told.duration() == null) {
      return spans;
    }
    Instant end = start.plus(told.duration());
    List<Period> periods = told.periods();
    for (int i = 0; i < periods.size(); i++) {
      Period period = periods.get(i);
      Instant from = start.plus(period.start());
      Instant to = i + 1 < periods.size() ? start.plus(periods.get(i + 1).start()) : end;
      spans.add(
          new Span(
              from,
              Timeline.earlier(to, end),
              Rating.turned(period.rates(), told.unit(), unit, period.phases()),
              period.mode(),
              period.phases(),
              null));
    }
    return spans;
  }

  /// Where both are known and tell different limits.
  static List<Difference> of(List<Span> ours, List<Span> theirs, RateUnit unit) {
    List<Difference> found = new ArrayList<>();
    for (Span one : ours) {
      for (Span other : theirs) {
        Instant from = Timeline.later(one.from(), other.from());
        Instant to = Timeline.earlier(one.to(), other.to());
        if (from.isBefore(to) && differ(figure(one), figure(other), unit)) {
          found.add(new Difference(from, to, figure(one), figure(other)));
        }
      }
    }
    return found;
  }

  /// What counts of a span: its set point where it has one, else its limit.
  private static @Nullable Double figure(Span span) {
    Double target = Rating.value(span.rates().setpoint());
    return target == null ? span.limit() : target;
  }

  /// No limit known here while the station tells one is the station's own limit, not a difference.
  private static boolean differ(@Nullable Double ours, @Nullable Double theirs, RateUnit unit) {
    if (ours == null) {
      return false;
    } else if (theirs == null) {
      return true;
    }
    return Math.abs(ours - theirs) > room(ours, unit);
  }

  static double room(double figure, RateUnit unit) {
    double least = unit == RateUnit.AMPERES ? AMPERES : WATTS;
    return Math.max(least, Math.abs(figure) * SHARE);
  }
}
