package org.voltyard.ui.shift;

import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextFormatter;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.voltyard.admin.shift.Shift;
import org.voltyard.admin.shift.Shifts;
import org.voltyard.ui.kit.Desk;
import org.voltyard.ui.kit.FootedPane;
import org.voltyard.ui.kit.Toast;

/// What the next shift must know, and handing over.
final class HandOverPane {
  private final Desk desk;
  private final ShiftModel model;
  private final TextArea text = new TextArea();
  private final Button go = new Button();
  private final FootedPane pane;

  HandOverPane(Desk desk, ShiftModel model) {
    this.desk = desk;
    this.model = model;
    Label hint = new Label();
    hint.textProperty().bind(desk.texts().binding("shift.handOverHint"));
    hint.setWrapText(true);
    hint.setMinHeight(Region.USE_PREF_SIZE);
    hint.getStyleClass().add("muted");
    text.setWrapText(true);
    text.setPrefRowCount(12);
    text.promptTextProperty().bind(desk.texts().binding("shift.handOverText"));
    text.accessibleTextProperty().bind(desk.texts().binding("shift.handOverText"));
    text.setTextFormatter(
        new TextFormatter<>(
            change -> change.getControlNewText().length() > Shifts.LONGEST ? null : change));
    go.textProperty().bind(desk.texts().binding("shift.handOver"));
    desk.rights().guard(desk.texts(), go, "shift.handOver");
    go.getStyleClass().add("primary");
    go.setMaxWidth(Double.MAX_VALUE);
    go.setOnAction(event -> handOver());
    pane = new FootedPane(new VBox(12, hint, text), go);
    pane.setPadding(new Insets(4, 14, 14, 14));
  }

  /// What the drawer shows.
  Node node() {
    return pane;
  }

  private void handOver() {
    go.setDisable(true);
    model.handOver(
        text.getText(),
        this::done,
        failure -> {
          go.setDisable(false);
          desk.navigator()
              .toast(
                  Toast.failed(
                      desk.texts().of("shift.notHandedOver"),
                      String.valueOf(failure.getMessage())));
        });
  }

  private void done(Shift shift) {
    desk.navigator().closeDrawer();
    desk.navigator().toast(Toast.done(desk.texts().of("shift.handedOver", shift.by())));
  }
}
