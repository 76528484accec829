package org.voltyard.ui.sessions;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.Money;
import org.voltyard.domain.SessionCost;
import org.voltyard.domain.StationCost;
import org.voltyard.ui.kit.CostLines;
import org.voltyard.ui.kit.Desk;

/// What the chosen session costs, so far or in all, and what its station says.
final class CostPane extends VBox {
  private final Desk desk;
  private final Label state = new Label();
  private final Label station = new Label();
  private final CostLines lines;

  CostPane(Desk desk) {
    super(6);
    this.desk = desk;
    lines = new CostLines(desk);
    state.getStyleClass().add("muted");
    state.setWrapText(true);
    station.setWrapText(true);
    getChildren().addAll(state, lines, station);
  }

  /// Null where no tariff held.
  void show(SessionsModel.@Nullable Cost cost) {
    lines.clear();
    boolean known = cost != null && cost.cost() != null;
    lines.setVisible(known);
    lines.setManaged(known);
    if (cost == null || cost.cost() == null) {
      state.setText(desk.texts().of("sessions.cost.none"));
    } else {
      lines.show(cost.cost());
      state.setText(
          desk.texts().of(cost.over() ? "sessions.cost.final" : "sessions.cost.draft")
              + " · "
              + cost.cost().tariff());
    }
    StationCost told = cost == null ? null : cost.station();
    SessionCost ours = cost == null ? null : cost.cost();
    station.setVisible(told != null);
    station.setManaged(told != null);
    if (told != null) {
      station.setText(words(told, ours == null ? null : ours.gross()));
    }
  }

  private String words(StationCost told, @Nullable Money ours) {
    String trouble = told.trouble();
    Money gross = told.gross();
    if (trouble != null || gross == null) {
      return desk.texts().of("sessions.cost.trouble", trouble == null ? "–" : trouble);
    }
    boolean differs = ours == null || told.differs(ours);
    station.getStyleClass().remove("facts");
    if (differs) {
      station.getStyleClass().add("facts");
    }
    return desk.texts().of(differs ? "sessions.cost.differs" : "sessions.cost.station", gross);
  }
}
