package org.voltyard.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.voltyard.domain.Origin;
import org.voltyard.domain.Station;
import org.voltyard.domain.Template;
import org.voltyard.domain.Token;
import org.voltyard.sim.DemoDepot;
import org.voltyard.sim.DemoDepotReader;
import org.voltyard.sim.SimDepot;
import org.voltyard.ui.templates.TemplateJson;

/// `--demo`: a made-up depot whose chargers speak real OCPP over loopback.
record Demo(DemoSimulator door, SimDepot depot) {
  private static final String TEMPLATES = "/sample-data/templates.json";
  private static final Origin SAMPLE = new Origin("demo", "sample data");

  /// Writes the depot's stations, tokens and people down where they are missing; its chargers rest
  /// yet.
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
    DemoPeople.enter(data, core.registers(), SAMPLE);
    templates(core);
    DemoTariff.publish(core.billing().tariffs(), SAMPLE);
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

  private static void templates(Core core) {
    try (InputStream in = Demo.class.getResourceAsStream(TEMPLATES)) {
      if (in == null) {
        throw new IllegalStateException(TEMPLATES + " is not on the class path");
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      for (Template template : TemplateJson.read(text)) {
        if (core.templates().find(template.id()).isEmpty()) {
          core.templates().save(template, SAMPLE);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
