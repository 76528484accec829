package org.voltyard.ocpp.v16;

import org.jspecify.annotations.Nullable;
import org.voltyard.domain.MeterReading.Other;
import org.voltyard.ocpp.meter.Measure;
import org.voltyard.ocpp.meter.Place;
import org.voltyard.ocpp.meter.Sample;

/// A sampled value of 1.6. What it leaves out has the meaning that the specification gives it.
///
/// @param kilo whether energy without a unit is in kWh
record Sampled(SampledValue sample, boolean kilo) implements Sample {
  @Override
  public @Nullable Measure measure() {
    return switch (sample.measurand()) {
      case null -> Measure.ENERGY;
      case ENERGY_ACTIVE_IMPORT_REGISTER -> Measure.ENERGY;
      case POWER_ACTIVE_IMPORT -> Measure.POWER;
      case POWER_OFFERED -> Measure.OFFERED;
      case CURRENT_IMPORT -> Measure.CURRENT;
      case VOLTAGE -> Measure.VOLTAGE;
      case SOC -> Measure.SOC;
      case TEMPERATURE -> Measure.TEMPERATURE;
      case ENERGY_ACTIVE_EXPORT_REGISTER,
          ENERGY_REACTIVE_EXPORT_REGISTER,
          ENERGY_REACTIVE_IMPORT_REGISTER,
          ENERGY_ACTIVE_EXPORT_INTERVAL,
          ENERGY_ACTIVE_IMPORT_INTERVAL,
          ENERGY_REACTIVE_EXPORT_INTERVAL,
          ENERGY_REACTIVE_IMPORT_INTERVAL,
          POWER_ACTIVE_EXPORT,
          POWER_REACTIVE_EXPORT,
          POWER_REACTIVE_IMPORT,
          POWER_FACTOR,
          CURRENT_EXPORT,
          CURRENT_OFFERED,
          FREQUENCY,
          RPM ->
          null;
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
      case INLET -> Place.INLET;
    };
  }

  @Override
  public double value() {
    return Units.read(sample, kilo);
  }

  @Override
  public Other other() {
    Measurand measurand = sample.measurand();
    Phase phase = sample.phase();
    Location location = sample.location();
    UnitOfMeasure unit = sample.unit();
    return new Other(
        (measurand == null ? Measurand.ENERGY_ACTIVE_IMPORT_REGISTER : measurand).wire(),
        phase == null ? null : phase.wire(),
        location == null ? null : location.wire(),
        unit == null ? null : unit.wire(),
        sample.value());
  }
}
