package org.voltyard.sim;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.voltyard.ocpp.rpc.Edition;
import org.voltyard.ocpp.v16.ChargePointStatus;
import org.voltyard.ocpp.v16.StatusNotification;

/// A charger on a test bench: with a clock that the test moves, and a depot without a network.
final class Bench {
  static final VehicleModel CAR = new VehicleModel("Car", 60_000, 3, 11_000, 100_000);
  static final Outlet AC = new Outlet.Ac(22_000, 3);
  static final Outlet DC = new Outlet.Dc(60_000);

  final ManualClock clock = new ManualClock();
  final FakeDepot depot;
  final Pace pace = new Pace(1);
  final SimCharger charger;

  Bench(Outlet... outlets) {
    this(Edition.V1_6, outlets);
  }

  Bench(Edition edition, Outlet... outlets) {
    depot = new FakeDepot(clock, edition);
    double watts = outlets[0].watts();
    ChargerPlan.Plate plate = new ChargerPlan.Plate("Maker", "Model", "S-1", "1.0");
    ChargerPlan plan =
        new ChargerPlan(
            "CP-1",
            plate,
            watts,
            List.of(outlets),
            10,
            new Link("ws://nowhere/ocpp", null),
            edition);
    SimCharger.World world = new SimCharger.World(clock, depot, pace, new Random(1));
    charger = new SimCharger(plan, world, _ -> {});
  }

  /// With a charger that is on and admitted.
  static Bench running(Outlet... outlets) {
    return running(Edition.V1_6, outlets);
  }

  static Bench running(Edition edition, Outlet... outlets) {
    Bench bench = new Bench(edition, outlets);
    bench.charger.start();
    bench.seconds(1);
    return bench;
  }

  void seconds(int seconds) {
    clock.advance(Duration.ofSeconds(seconds));
  }

  static Arrival car(double soc) {
    return new Arrival("Car 1", CAR, soc, 1);
  }

  /// Plugs a car in and presents a card.
  void charge(int connector) {
    charger.plugIn(connector, car(0.3));
    charger.present(connector, "CARD");
    seconds(1);
  }

  ChargePointStatus status(int connector) {
    clock.settle();
    return charger.state().plug(connector).status();
  }

  /// The states that the depot was told of a connector.
  List<ChargePointStatus> told(int connector) {
    return depot.heard(StatusNotification.Request.class).stream()
        .filter(status -> status.connectorId() == connector)
        .map(StatusNotification.Request::status)
        .toList();
  }
}
