package org.voltyard.ui.overview;

import java.util.EnumMap;
import java.util.Map;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import org.voltyard.domain.DisplayState;
import org.voltyard.ui.kit.Desk;
import org.voltyard.ui.kit.StateBadge;

/// How many EVSEs are in which state; the places never change.
final class StateCounts extends GridPane {
  private static final int COLUMNS = 2;

  private final Map<DisplayState, Label> labels = new EnumMap<>(DisplayState.class);

  StateCounts(Desk desk) {
    setHgap(8);
    setVgap(4);
    for (int i = 0; i < COLUMNS; i++) {
      ColumnConstraints word = new ColumnConstraints();
      word.setHgrow(Priority.ALWAYS);
      ColumnConstraints figure = new ColumnConstraints();
      figure.setHalignment(HPos.RIGHT);
      figure.setMinWidth(USE_PREF_SIZE);
      getColumnConstraints().addAll(word, figure);
    }
    DisplayState[] states = DisplayState.values();
    int rows = (states.length + COLUMNS - 1) / COLUMNS;
    for (int i = 0; i < states.length; i++) {
      Label count = new Label("0");
      count.getStyleClass().add("figure");
      labels.put(states[i], count);
      add(new StateBadge(desk, states[i]), i / rows * 2, i % rows);
      add(count, i / rows * 2 + 1, i % rows);
    }
  }

  void show(Figures now) {
    labels.forEach(
        (state, label) -> {
          int count = now.counts().getOrDefault(state, 0);
          label.setText(Integer.toString(count));
          label.setOpacity(count == 0 ? 0.5 : 1);
        });
  }
}
