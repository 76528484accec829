package org.voltyard.ui.gallery;

import java.time.Duration;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.voltyard.ui.kit.Action;
import org.voltyard.ui.kit.Desk;
import org.voltyard.ui.kit.ScreenState;
import org.voltyard.ui.kit.ScreenStates;

/// Every state a screen can be in, side by side.
final class StateSamples {
  private StateSamples() {}

  static Node all(Desk desk) {
    List<ScreenState> states =
        List.of(
            new ScreenState.Loading(),
            new ScreenState.Empty(
                "gallery.empty", "gallery.empty.hint", Action.of("gallery.empty.next", () -> {})),
            new ScreenState.FilteredOut("东区 CCS", () -> {}),
            new ScreenState.Failed(desk.texts().of("gallery.failed"), "E-7F3A", () -> {}),
            new ScreenState.NoPermission("gallery.role"),
            new ScreenState.ServerLost(Gallery.ago(desk, Duration.ofSeconds(40))));
    GridPane grid = new GridPane(12, 12);
    int place = 0;
    for (ScreenState state : states) {
      Region content = Samples.panel(desk, "gallery.states.title", new Label("42.0 kW"));
      ScreenStates each = new ScreenStates(desk, content);
      each.set(state);
      each.setPrefSize(520, 320);
      GridPane.setHgrow(each, Priority.ALWAYS);
      GridPane.setVgrow(each, Priority.ALWAYS);
      grid.add(each, place % 3, place / 3);
      place++;
    }
    return grid;
  }
}
