package org.voltyard.app;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.SimulatorDoor;
import org.voltyard.ui.kit.Desk;
import org.voltyard.ui.shell.ScreenEntry;

/// Which screens the window has, in the order of its navigation.
record ScreenTable(Core core, Desk desk, @Nullable SimulatorDoor simulator) {
  List<ScreenEntry> entries() {
    return List.of();
  }
}
