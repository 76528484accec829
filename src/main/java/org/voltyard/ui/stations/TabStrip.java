package org.voltyard.ui.stations;

import java.util.List;
import java.util.Objects;
import javafx.beans.InvalidationListener;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;

/// The tabs of a tab pane as buttons that go on in a second row where one is too short, so that
/// none is out of sight. The arrow keys go from one to the next.
final class TabStrip extends FlowPane {
  private final TabPane pane;

  TabStrip(TabPane pane) {
    super(2, 2);
    this.pane = pane;
    getStyleClass().add("tab-strip");
    pane.getStyleClass().add("stripped");
    pane.getTabs().addListener((InvalidationListener) _ -> build());
    pane.getSelectionModel().selectedItemProperty().subscribe(_ -> mark());
    addEventFilter(KeyEvent.KEY_PRESSED, this::walk);
    build();
  }

  private void build() {
    getChildren().setAll(pane.getTabs().stream().map(this::button).toList());
    mark();
  }

  private ToggleButton button(Tab tab) {
    ToggleButton button = new ToggleButton();
    button.textProperty().bind(tab.textProperty());
    button.accessibleTextProperty().bind(tab.textProperty());
    button.getStyleClass().add("tab-button");
    button.setUserData(tab);
    button.setMinWidth(USE_PREF_SIZE);
    button.setOnAction(
        _ -> {
          pane.getSelectionModel().select(tab);
          mark();
        });
    return button;
  }

  private void mark() {
    Tab now = pane.getSelectionModel().getSelectedItem();
    for (ToggleButton each : buttons()) {
      boolean selected = Objects.equals(each.getUserData(), now);
      each.setSelected(selected);
      each.setFocusTraversable(selected);
    }
  }

  private void walk(KeyEvent event) {
    int step =
        switch (event.getCode()) {
          case KeyCode.LEFT, KeyCode.UP -> -1;
          case KeyCode.RIGHT, KeyCode.DOWN -> 1;
          default -> 0;
        };
    if (step != 0) {
      event.consume();
      List<ToggleButton> all = buttons();
      int next =
          Math.floorMod(
              pane.getSelectionModel().getSelectedIndex() + step, Math.max(1, all.size()));
      pane.getSelectionModel().select(next);
      all.get(next).requestFocus();
    }
  }

  private List<ToggleButton> buttons() {
    return getChildren().stream().map(ToggleButton.class::cast).toList();
  }
}
