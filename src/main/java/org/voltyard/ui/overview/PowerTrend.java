package org.voltyard.ui.overview;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.voltyard.domain.MeterReading;
import org.voltyard.ui.kit.PlugValues;
import org.voltyard.ui.kit.TrendPoint;

/// Adds up the readings of many connectors to the power of the depot over time; a reading holds
/// until the next one, a quarter of an hour at most.
final class PowerTrend {
  private static final Duration HOLDS = Duration.ofMinutes(15);

  private final Instant from;
  private final Duration step;
  private final double[] kilowatts;
  private boolean any;

  /// Nothing yet, in steps between two instants.
  PowerTrend(Instant from, Instant to, Duration step) {
    this.from = from;
    this.step = step;
    kilowatts = new double[(int) Duration.between(from, to).dividedBy(step) + 1];
  }

  /// Adds the readings of one connector, in order of time.
  void add(List<MeterReading> readings) {
    int next = 0;
    MeterReading holding = null;
    for (int i = 0; i < kilowatts.length; i++) {
      Instant at = at(i);
      while (next < readings.size() && !readings.get(next).at().isAfter(at)) {
        holding = readings.get(next++);
      }
      if (holding != null && holds(holding, at)) {
        double power = PlugValues.of(holding).kilowatts();
        kilowatts[i] += Double.isFinite(power) ? power : 0;
        any = true;
      }
    }
  }

  private static boolean holds(MeterReading reading, Instant at) {
    return reading.context() != MeterReading.Context.END
        && Duration.between(reading.at(), at).compareTo(HOLDS) <= 0;
  }

  private Instant at(int i) {
    return from.plus(step.multipliedBy(i));
  }

  /// The sum over time; empty when no connector said anything.
  List<TrendPoint> points() {
    return any
        ? IntStream.range(0, kilowatts.length)
            .mapToObj(i -> new TrendPoint(at(i), kilowatts[i]))
            .toList()
        : new ArrayList<>();
  }
}
