package org.voltyard.sim;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.v16.Location;
import org.voltyard.ocpp.v16.Measurand;
import org.voltyard.ocpp.v16.MeterValue;
import org.voltyard.ocpp.v16.Phase;
import org.voltyard.ocpp.v16.ReadingContext;
import org.voltyard.ocpp.v16.SampledValue;
import org.voltyard.ocpp.v16.UnitOfMeasure;

/// Reads a connector's instruments.
final class Readings {
  private static final List<Phase> PHASES = List.of(Phase.L1, Phase.L2, Phase.L3);
  private static final List<Phase> TO_NEUTRAL = List.of(Phase.L1_N, Phase.L2_N, Phase.L3_N);

  private final Cabinet cabinet;

  Readings(Cabinet cabinet) {
    this.cabinet = cabinet;
  }

  /// One reading of the wanted measurands, null if none of them applies.
  @Nullable MeterValue read(
      SimConnector connector, List<Measurand> wanted, ReadingContext context) {
    List<SampledValue> values = new ArrayList<>();
    for (Measurand measurand : wanted) {
      add(connector, measurand, context, values);
    }
    Instant now = cabinet.now();
    return values.isEmpty() ? null : new MeterValue(now, values);
  }

  private void add(
      SimConnector connector, Measurand what, ReadingContext context, List<SampledValue> values) {
    Sink sink = new Sink(what, context, values);
    switch (what) {
      case ENERGY_ACTIVE_IMPORT_REGISTER ->
          sink.add(connector.meter().whole(), UnitOfMeasure.WH, Location.OUTLET);
      case POWER_ACTIVE_IMPORT ->
          sink.add(Math.max(0, connector.watts), UnitOfMeasure.W, Location.OUTLET);
      case POWER_OFFERED ->
          sink.add(Math.max(0, connector.offered), UnitOfMeasure.W, Location.OUTLET);
      case CURRENT_IMPORT -> current(connector, sink);
      case CURRENT_OFFERED ->
          sink.add(
              amps(Math.max(0, connector.offered), connector), UnitOfMeasure.A, Location.OUTLET);
      case ENERGY_ACTIVE_EXPORT_REGISTER, POWER_ACTIVE_EXPORT, CURRENT_EXPORT -> {
        if (connector.outlet().bothWays()) {
          back(connector, what, sink);
        }
      }
      case VOLTAGE -> voltage(connector, sink);
      case TEMPERATURE -> sink.add(connector.celsius, UnitOfMeasure.CELSIUS, Location.OUTLET);
      case FREQUENCY -> sink.add(50 + cabinet.random().nextGaussian() * 0.01, null, null);
      case SOC -> {
        ParkedVehicle vehicle = connector.vehicle;
        if (vehicle != null && connector.outlet().direct()) {
          sink.add(vehicle.soc() * 100, UnitOfMeasure.PERCENT, Location.EV);
        }
      }
      default -> {}
    }
  }

  private static void back(SimConnector connector, Measurand what, Sink sink) {
    double watts = Math.max(0, -connector.watts);
    switch (what) {
      case ENERGY_ACTIVE_EXPORT_REGISTER ->
          sink.add(connector.meter().exportedWattHours(), UnitOfMeasure.WH, Location.OUTLET);
      case CURRENT_EXPORT ->
          sink.add(watts / packVolts(connector.vehicle), UnitOfMeasure.A, Location.OUTLET);
      default -> sink.add(watts, UnitOfMeasure.W, Location.OUTLET);
    }
  }

  private static double amps(double watts, SimConnector connector) {
    return watts / connector.outlet().wattsAt(1, connector.phases());
  }

  private void current(SimConnector connector, Sink sink) {
    ParkedVehicle vehicle = connector.vehicle;
    Outlet outlet = connector.outlet();
    if (outlet.direct()) {
      double watts = Math.max(0, connector.watts);
      sink.add(watts / packVolts(vehicle), UnitOfMeasure.A, Location.OUTLET);
      return;
    }
    int used = connector.phases();
    for (int i = 0; i < outlet.phases(); i++) {
      double amps = i < used ? connector.watts / used / Outlet.Ac.VOLTS : 0;
      sink.onPhase(amps, UnitOfMeasure.A, PHASES.get(i));
    }
  }

  private void voltage(SimConnector connector, Sink sink) {
    Outlet outlet = connector.outlet();
    if (outlet.direct()) {
      double volts = connector.vehicle == null ? 0 : packVolts(connector.vehicle);
      sink.add(volts, UnitOfMeasure.V, Location.OUTLET);
      return;
    }
    for (int i = 0; i < outlet.phases(); i++) {
      double volts = Outlet.Ac.VOLTS + cabinet.random().nextGaussian() * 0.8;
      sink.onPhase(volts, UnitOfMeasure.V, TO_NEUTRAL.get(i));
    }
  }

  /// The voltage of a pack rises with its charge; big ones have more cells in a row.
  private static double packVolts(@Nullable ParkedVehicle vehicle) {
    if (vehicle == null) {
      return Outlet.Dc.VOLTS;
    }
    double nominal = vehicle.arrival().model().batteryWh() > 150_000 ? 620 : Outlet.Dc.VOLTS;
    return nominal * (0.92 + 0.16 * vehicle.soc());
  }

  /// Takes the values of one measurand.
  private record Sink(Measurand what, ReadingContext context, List<SampledValue> values) {
    void add(double value, @Nullable UnitOfMeasure unit, @Nullable Location location) {
      values.add(new SampledValue(text(value), context, null, what, null, location, unit));
    }

    void onPhase(double value, UnitOfMeasure unit, Phase phase) {
      values.add(new SampledValue(text(value), context, null, what, phase, Location.OUTLET, unit));
    }

    private static String text(double value) {
      return BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP).toPlainString();
    }
  }
}
