package org.voltyard.ui.shift;

import java.util.Comparator;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.voltyard.admin.shift.Shift;
import org.voltyard.domain.ShiftSummary.Line;
import org.voltyard.ui.kit.DataTable;
import org.voltyard.ui.kit.Desk;
import org.voltyard.ui.kit.Formats;
import org.voltyard.ui.kit.ScreenState;

/// Shifts that were handed over, the newest first, and one of them in full.
final class PastPane extends VBox {
  private final Desk desk;
  private final ShiftModel model;
  private final Consumer<Shift> print;
  private final DataTable<Shift> table;
  private final VBox detail = new VBox(8);

  PastPane(Desk desk, ShiftModel model, Consumer<Shift> print) {
    this.desk = desk;
    this.model = model;
    this.print = print;
    table = new DataTable<>(desk, "shifts", Shift::id);
    columns();
    table.bar().add(button());
    ScrollPane scroll = new ScrollPane(detail);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("edge-to-edge");
    VBox panel = new VBox(scroll);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    panel.getStyleClass().add("panel");
    SplitPane both = new SplitPane(table, panel);
    both.setDividerPositions(0.6);
    VBox.setVgrow(both, Priority.ALWAYS);
    getChildren().add(both);
  }

  private void columns() {
    table
        .column(
            "shift.column.at",
            shift -> Formats.stamp(shift.at(), desk.zone().get()),
            Comparator.comparing(Shift::at))
        .setMinWidth(145);
    table.column("shift.column.by", Shift::by).setPrefWidth(90);
    table.figures("shift.sessions", s -> s.summary().sessions(), PastPane::whole).setPrefWidth(80);
    table
        .figures(
            "shift.energyKwh",
            s -> s.summary().energy().kiloWattHours(),
            v -> Formats.decimal(v, 2))
        .setPrefWidth(95);
    table.figures("shift.faults", s -> s.summary().faults(), PastPane::whole).setPrefWidth(70);
    table.figures("shift.lost", s -> s.summary().lost(), PastPane::whole).setPrefWidth(70);
    table.column("shift.column.text", s -> s.text().replace('\n', ' ')).setPrefWidth(220);
    table.natural(Comparator.comparing(Shift::at).reversed());
    table.onEnd(model::more);
    table.onOpen(print);
    table.whenEmpty(new ScreenState.Empty("shift.nonePast", "shift.nonePastHint", null));
  }

  private static String whole(double value) {
    return Formats.decimal(value, 0);
  }

  private Button button() {
    Button button = new Button();
    button.textProperty().bind(desk.texts().binding("shift.print"));
    desk.rights().guard(desk.texts(), button, "shift.print");
    button.setMinWidth(Region.USE_PREF_SIZE);
    button
        .disableProperty()
        .bind(
            Bindings.createBooleanBinding(
                () -> table.selectedProperty().get() == null, table.selectedProperty()));
    button.setOnAction(event -> print());
    return button;
  }

  private void print() {
    Shift chosen = table.selectedProperty().get();
    if (chosen != null) {
      print.accept(chosen);
    }
  }

  Subscription follow() {
    return Subscription.combine(
        model.pastProperty().subscribe(rows -> table.rows(rows)),
        model.pastFailureProperty().subscribe(this::failed),
        table.selectedProperty().subscribe(this::show),
        desk.texts().languageProperty().subscribe(now -> show(table.selectedProperty().get())));
  }

  private void failed(@Nullable Throwable failure) {
    if (failure != null && model.pastProperty().get().isEmpty()) {
      table.trouble(
          new ScreenState.Failed(
              desk.texts().of("shift.notShown"),
              String.valueOf(failure.getMessage()),
              model::reload));
    }
  }

  private void show(@Nullable Shift shift) {
    detail.getChildren().clear();
    if (shift == null) {
      detail.getChildren().add(label(desk.texts().of("shift.choose"), "muted"));
      return;
    }
    detail
        .getChildren()
        .addAll(
            label(
                desk.texts()
                    .of(
                        "shift.handedOverBy",
                        Formats.stamp(shift.at(), desk.zone().get()),
                        shift.by()),
                "caption"),
            label(shift.text().isEmpty() ? "–" : shift.text(), "value"));
    for (Line line : shift.summary().lines()) {
      String head =
          Formats.stamp(line.at(), desk.zone().get())
              + " · "
              + desk.texts().of("shift.kind." + line.kind())
              + " · "
              + line.station().value();
      detail.getChildren().add(new VBox(1, label(head, "caption"), label(line.text(), "value")));
    }
  }

  private static Label label(String words, String look) {
    Label label = new Label(words);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    label.getStyleClass().add(look);
    return label;
  }
}
