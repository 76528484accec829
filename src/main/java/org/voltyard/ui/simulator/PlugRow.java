package org.voltyard.ui.simulator;

import org.jspecify.annotations.Nullable;
import org.voltyard.domain.ConnectorId;
import org.voltyard.domain.DisplayState;
import org.voltyard.domain.SimulatorDoor.Charger;
import org.voltyard.domain.SimulatorDoor.Parked;
import org.voltyard.domain.SimulatorDoor.Plug;
import org.voltyard.ui.kit.Texts;

/// One connector of a simulated charger.
public record PlugRow(Charger charger, Plug plug) {
  ConnectorId id() {
    return plug.id();
  }

  DisplayState state() {
    return DisplayState.of(plug.status(), charger.connected());
  }

  String vehicle() {
    Parked vehicle = plug.vehicle();
    return vehicle == null ? "" : vehicle.name() + " · " + vehicle.model();
  }

  double soc() {
    Parked vehicle = plug.vehicle();
    return vehicle == null ? Double.NaN : vehicle.soc().value();
  }

  boolean free() {
    return plug.vehicle() == null;
  }

  String transaction() {
    return orEmpty(plug.transaction());
  }

  /// What is broken, or why the charger stays away.
  String trouble(Texts texts) {
    String broken = plug.trouble();
    String key = "simulator.trouble." + broken;
    return broken == null ? orEmpty(charger.kept()) : texts.has(key) ? texts.of(key) : broken;
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
