package org.voltyard.app;

import org.voltyard.domain.Origin;
import org.voltyard.domain.Station;
import org.voltyard.domain.Token;
import org.voltyard.sim.DemoDepot;
import org.voltyard.sim.DemoDepotReader;
import org.voltyard.sim.SimDepot;

/// `--demo`: a made-up depot whose chargers speak real OCPP over loopback.
record Demo(DemoSimulator door, SimDepot depot) {
  private static final Origin SAMPLE = new Origin("demo", "sample data");

  /// Writes the depot's stations and tokens down where they are missing; its chargers rest yet.
  static Demo make(Core core, Lifecycle life) {
    DemoDepot data = DemoDepotReader.bundled();
    name(core.settings());
    for (Station station : DemoSimulator.stations(data)) {
      if (core.stations().find(station.id()).isEmpty()) {
        core.stations().register(station, SAMPLE);
      }
    }
    for (Token token : DemoSimulator.tokens(data)) {
      if (core.tokens().find(token.id()).isEmpty()) {
        core.tokens().put(token, SAMPLE);
      }
    }
    String base =
        "ws://127.0.0.1:" + core.server().port() + core.settings().value("ocpp.path") + "/";
    SimDepot depot =
        life.add("simulated depot", new SimDepot(data, base, core.clock(), core.settings().zone()));
    return new Demo(new DemoSimulator(data, depot), depot);
  }

  /// Has the chargers connect.
  void start() {
    depot.start();
  }

  private static void name(Settings settings) {
    if (settings.untouched("site.name")) {
      settings.change("site.name", "示范场站 Demo depot", SAMPLE);
    }
    if (settings.untouched("site.limit")) {
      settings.change("site.limit", "1600", SAMPLE);
    }
  }
}
