package org.voltyard.ui.kit;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.Current;
import org.voltyard.domain.DisplayState;
import org.voltyard.domain.MeterReading;
import org.voltyard.domain.MeterReading.Phases;
import org.voltyard.domain.StationView;
import org.voltyard.domain.StationView.ConnectorView;
import org.voltyard.domain.Voltage;

/// What a connector's meter says, as plain figures to draw; `NaN` where it says nothing.
///
/// @param at when it was read; null when never
public record PlugValues(
    double kilowatts,
    double amperes,
    double volts,
    double percent,
    double celsius,
    @Nullable Instant at) {
  /// How often meters are expected to speak where nothing else is known.
  public static final Duration INTERVAL = Duration.ofSeconds(60);

  private static final PlugValues NOTHING =
      new PlugValues(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, null);

  /// The figures of one reading; power that no meter told is voltage times current of each phase.
  public static PlugValues of(@Nullable MeterReading reading) {
    if (reading == null) {
      return NOTHING;
    }
    MeterReading.Values v = reading.values();
    return new PlugValues(
        kilowatts(v),
        most(amperes(v.current())),
        most(volts(v.voltage())),
        v.soc() == null ? Double.NaN : v.soc().value(),
        v.temperature() == null ? Double.NaN : v.temperature().celsius(),
        reading.at());
  }

  /// The figures of a connector as it stands; without a session and without charging its power is
  /// none, whatever the last reading said.
  public static PlugValues of(StationView station, ConnectorView connector) {
    PlugValues read = of(connector.reading());
    boolean idle = connector.session() == null && station.state(connector) != DisplayState.CHARGING;
    return idle
        ? new PlugValues(0, Double.NaN, Double.NaN, Double.NaN, read.celsius(), read.at())
        : read;
  }

  /// Whether the figures can no longer be taken for live.
  public boolean old(Instant now) {
    return at == null || Duration.between(at, now).compareTo(INTERVAL.multipliedBy(2)) > 0;
  }

  private static double kilowatts(MeterReading.Values v) {
    if (v.power() != null) {
      return v.power().kiloWatts();
    }
    double[] current = amperes(v.current());
    double[] voltage = volts(v.voltage());
    double watts = 0;
    boolean known = false;
    for (int i = 0; i < 3; i++) {
      double u = Double.isNaN(voltage[i]) ? voltage[0] : voltage[i];
      if (!Double.isNaN(current[i]) && !Double.isNaN(u)) {
        watts += current[i] * u;
        known = true;
      }
    }
    return known ? watts / 1000 : Double.NaN;
  }

  private static double[] amperes(Phases<Current> phases) {
    Current a = phases.l1();
    Current b = phases.l2();
    Current c = phases.l3();
    return new double[] {
      a == null ? Double.NaN : a.amperes(),
      b == null ? Double.NaN : b.amperes(),
      c == null ? Double.NaN : c.amperes()
    };
  }

  private static double[] volts(Phases<Voltage> phases) {
    Voltage a = phases.l1();
    Voltage b = phases.l2();
    Voltage c = phases.l3();
    return new double[] {
      a == null ? Double.NaN : a.volts(),
      b == null ? Double.NaN : b.volts(),
      c == null ? Double.NaN : c.volts()
    };
  }

  private static double most(double[] phases) {
    return DoubleStream.of(phases).filter(Double::isFinite).max().orElse(Double.NaN);
  }
}
