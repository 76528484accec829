package org.voltyard.app;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2AL;
import org.voltyard.domain.SimulatorDoor;
import org.voltyard.ui.kit.Desk;
import org.voltyard.ui.kit.StationFeed;
import org.voltyard.ui.overview.OverviewModel;
import org.voltyard.ui.overview.OverviewView;
import org.voltyard.ui.shell.ScreenEntry;

/// Which screens the window has, in the order of its navigation.
record ScreenTable(Core core, Desk desk, @Nullable SimulatorDoor simulator) {
  List<ScreenEntry> entries() {
    List<ScreenEntry> table = new ArrayList<>();
    table.add(ScreenEntry.of("overview", Material2AL.DASHBOARD, "F2", this::overview));
    return table;
  }

  private OverviewView overview() {
    return new OverviewView(
        desk,
        new OverviewModel(
            desk.fx(), feed("overview"), core.archives().sessions(), core.clock(), desk.zone()));
  }

  private StationFeed feed(String name) {
    return StationFeed.of(core.stations()::all, core.stations()::find, core.bus(), name);
  }
}
