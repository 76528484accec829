package org.voltyard.ocpp.v2;

import org.jspecify.annotations.Nullable;
import org.voltyard.domain.MeterReading.Other;
import org.voltyard.ocpp.meter.Measure;
import org.voltyard.ocpp.meter.Place;
import org.voltyard.ocpp.meter.Sample;

/// A sampled value of 2.x. What it leaves out has the meaning that the specification gives it.
record Sampled(SampledValue sample) implements Sample {
  /// Beyond this no meter of a depot counts; keeps milliwatt-hours within a long.
  private static final double GREATEST = 1e12;

  @Override
  public @Nullable Measure measure() {
    Measurand measurand = sample.measurand();
    if (measurand == null) {
      return Measure.ENERGY;
    }
    return switch (measurand) {
      case ENERGY_ACTIVE_IMPORT_REGISTER -> Measure.ENERGY;
      case POWER_ACTIVE_IMPORT -> Measure.POWER;
      case POWER_OFFERED, POWER_IMPORT_OFFERED -> Measure.OFFERED;
      case CURRENT_IMPORT -> Measure.CURRENT;
      case VOLTAGE -> Measure.VOLTAGE;
      case SO_C, DISPLAY_PRESENT_SOC -> Measure.SOC;
      default -> null; // kept as it came
    };
  }

  /// Neutral and line-to-line values have no typed place.
  @Override
  public int phase() {
    return switch (sample.phase()) {
      case null -> TOTAL;
      case L1, L1_N -> 0;
      case L2, L2_N -> 1;
      case L3, L3_N -> 2;
      case N, L1_L2, L2_L3, L3_L1 -> -1;
    };
  }

  @Override
  public Place place() {
    return switch (sample.location()) {
      case null -> Place.OUTLET;
      case OUTLET -> Place.OUTLET;
      case CABLE -> Place.CABLE;
      case EV -> Place.EV;
      case BODY -> Place.BODY;
      case INLET, UPSTREAM -> Place.INLET;
    };
  }

  @Override
  public double value() {
    UnitOfMeasure unit = sample.unitOfMeasure();
    Integer power = unit == null ? null : unit.multiplier();
    double number = sample.value().doubleValue() * (power == null ? 1 : Math.pow(10, power));
    double value = number * factor(measure(), unit == null ? null : unit.unit());
    return Math.abs(value) <= GREATEST ? value : Double.NaN;
  }

  /// `NaN` where the unit is none of the measure.
  private static double factor(@Nullable Measure measure, @Nullable String unit) {
    if (measure == null || unit == null) {
      return 1;
    }
    return switch (measure) {
      case ENERGY -> kilo(unit, "Wh", "kWh");
      case POWER, OFFERED -> kilo(unit, "W", "kW");
      case CURRENT -> kilo(unit, "A", "kA");
      case VOLTAGE -> kilo(unit, "V", "kV");
      case SOC -> unit.equals("Percent") || unit.equals("%") ? 1 : Double.NaN;
      case TEMPERATURE -> Double.NaN; // no measurand of 2.x
    };
  }

  private static double kilo(String unit, String one, String thousand) {
    return unit.equals(one) ? 1 : unit.equals(thousand) ? 1000 : Double.NaN;
  }

  @Override
  public Other other() {
    Measurand measurand = sample.measurand();
    Phase phase = sample.phase();
    Location location = sample.location();
    UnitOfMeasure unit = sample.unitOfMeasure();
    return new Other(
        (measurand == null ? Measurand.ENERGY_ACTIVE_IMPORT_REGISTER : measurand).wire(),
        phase == null ? null : phase.wire(),
        location == null ? null : location.wire(),
        unit(unit),
        sample.value().toPlainString());
  }

  private static @Nullable String unit(@Nullable UnitOfMeasure unit) {
    if (unit == null) {
      return null;
    }
    String name = unit.unit() == null ? "Wh" : unit.unit();
    Integer power = unit.multiplier();
    return power == null || power == 0 ? name : "10^" + power + " " + name;
  }
}
