package org.voltyard.app;

import java.util.ArrayList;
import java.util.List;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;
import org.voltyard.domain.Session;
import org.voltyard.domain.Station;
import org.voltyard.domain.StationView;
import org.voltyard.ui.kit.Desk;
import org.voltyard.ui.shell.PaletteItem;
import org.voltyard.ui.shell.PaletteSource;

/// Stations and running sessions for the command palette.
final class Assets {
  private final Core core;
  private final Desk desk;

  Assets(Core core, Desk desk) {
    this.core = core;
    this.desk = desk;
  }

  PaletteSource source() {
    return (_, found) -> desk.fx().background(this::items, found, _ -> found.accept(List.of()));
  }

  private List<PaletteItem> items() {
    List<PaletteItem> items = new ArrayList<>();
    for (StationView view : core.stations().all()) {
      Station station = view.registration();
      items.add(
          new PaletteItem(
              List.of(station.name(), station.id().value()),
              station.id() + " " + station.group(),
              Material2AL.EV_STATION,
              () -> desk.navigator().open("station", station.id().value())));
    }
    for (Session session : core.sessions().open()) {
      items.add(
          new PaletteItem(
              List.of("#" + session.id(), session.token().value()),
              session.connector().toString(),
              Material2MZ.POWER,
              () -> desk.navigator().open("sessions", session.id().toString())));
    }
    return items;
  }
}
