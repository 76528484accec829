package org.voltyard.ui.shell;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.voltyard.ui.kit.Action;
import org.voltyard.ui.kit.Desk;

/// Every key that works now, with what it does.
final class KeyList extends VBox {
  KeyList(Desk desk, List<Action> window, List<Action> screen) {
    Label title = new Label(desk.texts().of("shell.keys"));
    title.getStyleClass().add("subtitle");
    GridPane grid = new GridPane(28, 7);
    int row = fill(grid, desk, screen, 0);
    fill(grid, desk, window, row);
    ScrollPane scroll = new ScrollPane(grid);
    scroll.setFitToWidth(true);
    scroll.setMaxHeight(560);
    getChildren().addAll(title, scroll);
    setSpacing(14);
    getStyleClass().add("dialog");
    setMaxSize(460, Region.USE_PREF_SIZE);
  }

  private static int fill(GridPane grid, Desk desk, List<Action> actions, int from) {
    int row = from;
    for (Action action : actions) {
      KeyCombination key = action.key();
      if (key != null) {
        Label keys = new Label(key.getDisplayText());
        keys.getStyleClass().add("key");
        keys.setMinWidth(110);
        grid.addRow(row++, keys, new Label(desk.texts().of(action.textKey())));
      }
    }
    return row;
  }
}
