package org.voltyard.ocpp.meter;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.Current;
import org.voltyard.domain.Energy;
import org.voltyard.domain.MeterReading.Other;
import org.voltyard.domain.MeterReading.Phases;
import org.voltyard.domain.MeterReading.Values;
import org.voltyard.domain.Percent;
import org.voltyard.domain.Power;
import org.voltyard.domain.Temperature;
import org.voltyard.domain.Voltage;

/// The samples of one moment on their way into typed values; what has no place there is kept as it
/// came.
public final class Samples {
  private final Consumer<String> findings;
  private final Slot energy;
  private final Slot power;
  private final Slot offered;
  private final Slot current;
  private final Slot voltage;
  private final Slot soc;
  private final Slot temperature;
  private final List<Other> others = new ArrayList<>(0);

  /// @param connector 0 is the main meter, which measures at the inlet
  public Samples(int connector, Consumer<String> findings) {
    this.findings = findings;
    boolean main = connector == 0;
    energy = new Slot(main);
    power = new Slot(main);
    offered = new Slot(main);
    current = new Slot(main);
    voltage = new Slot(main);
    soc = new Slot(main);
    temperature = new Slot(main);
  }

  public void add(Sample sample) {
    Slot slot = slot(sample.measure());
    if (slot == null) {
      others.add(sample.other());
      return;
    }
    double value = sample.value();
    if (Double.isNaN(value)) {
      Other other = sample.other();
      findings.accept("value not understood: " + describe(other));
      others.add(other);
    } else {
      slot.put(sample, value, others);
    }
  }

  private @Nullable Slot slot(@Nullable Measure measure) {
    return switch (measure) {
      case null -> null;
      case ENERGY -> energy;
      case POWER -> power;
      case OFFERED -> offered;
      case CURRENT -> current;
      case VOLTAGE -> voltage;
      case SOC -> soc;
      case TEMPERATURE -> temperature;
    };
  }

  public Values values() {
    Slot.Sum wattHours = energy.total(others);
    Slot.Sum watts = power.total(others);
    Slot.Sum limit = offered.total(others);
    Slot.Sum percent = soc.total(others);
    Slot.Sum celsius = temperature.total(others);
    double[] amperes = current.phases(others);
    double[] volts = voltage.phases(others);
    return new Values(
        wattHours.present() ? Energy.wattHours(wattHours.value()) : null,
        watts.present() ? new Power(watts.value()) : null,
        limit.present() ? new Power(limit.value()) : null,
        currents(amperes),
        voltages(volts),
        percent.present() ? new Percent(percent.value()) : null,
        celsius.present() ? new Temperature(celsius.value()) : null);
  }

  /// What has no typed place; complete after [#values].
  public List<Other> others() {
    return others;
  }

  private static Phases<Current> currents(double[] a) {
    return Slot.none(a) ? Phases.none() : new Phases<>(current(a[0]), current(a[1]), current(a[2]));
  }

  private static @Nullable Current current(double value) {
    return Double.isNaN(value) ? null : new Current(value);
  }

  private static Phases<Voltage> voltages(double[] v) {
    return Slot.none(v) ? Phases.none() : new Phases<>(voltage(v[0]), voltage(v[1]), voltage(v[2]));
  }

  private static @Nullable Voltage voltage(double value) {
    return Double.isNaN(value) ? null : new Voltage(value);
  }

  private static String describe(Other other) {
    String value = other.value();
    String text = value.length() <= 40 ? value : value.substring(0, 40) + "…";
    return other.measurand() + " \"" + text + "\" " + (other.unit() == null ? "" : other.unit());
  }
}
