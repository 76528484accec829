package org.voltyard.ui.tariffs;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.Tariff;
import org.voltyard.ui.kit.CostLines;
import org.voltyard.ui.kit.Desk;

/// A session in, priced lines out, by the tariff as it stands in the editor.
final class TrialPane extends VBox {
  private final Desk desk;
  private final Supplier<Optional<Tariff>> tariff;
  private final TextField from = new TextField();
  private final TextField reserved = new TextField("0");
  private final TextField charging = new TextField("60");
  private final TextField kwh = new TextField("20");
  private final TextField idle = new TextField("30");
  private final ComboBox<String> kind = new ComboBox<>();
  private final Label message = new Label();
  private final CostLines lines;

  /// @param tariff as it stands now; empty where it cannot be read
  TrialPane(Desk desk, Supplier<Optional<Tariff>> tariff) {
    this.desk = desk;
    this.tariff = tariff;
    lines = new CostLines(desk);
    LocalDateTime now = LocalDateTime.ofInstant(desk.clock().instant(), desk.zone().get());
    from.setText(now.truncatedTo(ChronoUnit.HOURS).toString().replace('T', ' '));
    kind.getItems().setAll("–", "AC", "DC");
    kind.setValue("–");
    kind.setMaxWidth(Double.MAX_VALUE);
    Label title = new Label();
    title.textProperty().bind(desk.texts().binding("tariffs.trial"));
    title.getStyleClass().add("panel-title");
    message.getStyleClass().add("muted");
    message.setWrapText(true);
    ScrollPane scroll = new ScrollPane(lines);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().add("edge-to-edge");
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren().addAll(title, inputs(), message, scroll);
    setSpacing(10);
    getStyleClass().add("panel");
  }

  private GridPane inputs() {
    GridPane grid = new GridPane();
    grid.setHgap(10);
    grid.setVgap(6);
    put(grid, 0, "tariffs.trial.from", from);
    put(grid, 1, "tariffs.trial.kwh", kwh);
    put(grid, 2, "tariffs.trial.charging", charging);
    put(grid, 3, "tariffs.trial.idle", idle);
    put(grid, 4, "tariffs.trial.reserved", reserved);
    put(grid, 5, "tariffs.trial.kind", kind);
    for (TextField field : new TextField[] {from, reserved, charging, kwh, idle}) {
      field.textProperty().addListener((o, was, is) -> refresh());
    }
    kind.valueProperty().addListener((o, was, is) -> refresh());
    return grid;
  }

  /// Two beside each other.
  private void put(GridPane grid, int place, String key, javafx.scene.control.Control input) {
    Label label = new Label();
    label.textProperty().bind(desk.texts().binding(key));
    label.getStyleClass().add("muted");
    label.setLabelFor(input);
    input.accessibleTextProperty().bind(desk.texts().binding(key));
    VBox box = new VBox(2, label, input);
    GridPane.setHgrow(box, Priority.ALWAYS);
    grid.add(box, place % 2, place / 2);
  }

  /// Prices anew.
  void refresh() {
    lines.clear();
    Trial trial = trial();
    Optional<Tariff> now = tariff.get();
    if (trial == null || now.isEmpty()) {
      message.setText(
          desk.texts().of(trial == null ? "tariffs.trial.unreadable" : "tariffs.trial.unfinished"));
      return;
    }
    message.setText("");
    lines.show(trial.cost(now.get(), desk.zone().get()));
  }

  private @Nullable Trial trial() {
    try {
      String which = kind.getValue();
      return new Trial(
          LocalDateTime.parse(from.getText().strip().replace(' ', 'T')),
          minutes(reserved),
          minutes(charging),
          new BigDecimal(kwh.getText().strip()).max(BigDecimal.ZERO),
          minutes(idle),
          which == null || which.equals("–") ? null : Tariff.Kind.valueOf(which));
    } catch (DateTimeException | NumberFormatException e) {
      return null;
    }
  }

  private static int minutes(TextField field) {
    int minutes = Integer.parseInt(field.getText().strip());
    if (minutes < 0 || minutes > 100_000) {
      throw new NumberFormatException(field.getText());
    }
    return minutes;
  }
}
