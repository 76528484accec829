package org.voltyard.ui.stations;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.shape.SVGPath;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.Gravity;
import org.voltyard.ui.kit.Attached;
import org.voltyard.domain.Csv;
import org.voltyard.ui.kit.DataTable;
import org.voltyard.ui.kit.Desk;
import org.voltyard.ui.kit.Export;
import org.voltyard.ui.kit.Formats;
import org.voltyard.ui.kit.Glyph;
import org.voltyard.ui.kit.SearchBar;
import org.voltyard.ui.kit.SearchTable;
import org.voltyard.ui.kit.Token;

/// What a station noticed about its parts: what is wrong now first, then the newest.
final class EventsPane extends VBox {
  private final Desk desk;
  private final DevicesModel model;
  private final DataTable<EventRow> table;

  EventsPane(Desk desk, DevicesModel model) {
    super(6);
    this.desk = desk;
    this.model = model;
    table = new DataTable<>(desk, "deviceEvents", EventRow::seq);
    columns();
    table.natural(EventRow.ORDER);
    table.onEnd(model::more);
    SearchTable<EventRow> shown =
        new SearchTable<>(
            desk,
            "diagnostics.events",
            table,
            new SearchTable.Search<>(
                model.eventsProperty(),
                model.pages().loadingProperty(),
                model.pages().failureProperty(),
                model::reload,
                () -> model.filterProperty().get().any(),
                () -> model.filterProperty().set(EventFilter.ALL)));
    table.bar().add(shown.export("csv", this::source));
    VBox.setVgrow(table, Priority.ALWAYS);
    getChildren().addAll(new Filter(desk, model), table);
    Attached.to(this, shown::follow);
  }

  private void columns() {
    table
        .column(
            "diagnostics.events.time",
            row -> Formats.stamp(row.entry().heardAt(), desk.zone().get()),
            EventRow.ORDER)
        .setMinWidth(140);
    table
        .nodes("diagnostics.events.gravity", row -> row.gravity(desk.texts()), this::gravity)
        .setMinWidth(118);
    table
        .column("diagnostics.events.cleared", row -> row.cleared(desk.texts(), desk.zone().get()))
        .setMinWidth(78);
    table
        .column(
            "diagnostics.events.variable",
            row -> row.notice().variable() + " = " + row.notice().value())
        .setPrefWidth(180);
    table.column("diagnostics.events.problem", row -> row.problem(desk.texts())).setPrefWidth(180);
    table
        .column(
            "diagnostics.events.source",
            row -> row.trigger(desk.texts()) + " · " + row.source(desk.texts()))
        .setPrefWidth(110);
  }

  private Node gravity(EventRow row) {
    Label label = new Label(row.gravity(desk.texts()));
    if (row.active()) {
      boolean worst = row.notice().gravity() == Gravity.CRITICAL;
      SVGPath mark = Glyph.TRIANGLE_UP.node(12);
      mark.setStyle("-fx-fill: " + (worst ? Token.ALARM_1 : Token.ALARM_2).css() + ";");
      label.setGraphic(mark);
      label.setStyle("-fx-font-weight: bold;");
    }
    return label;
  }

  private Export.Source source() {
    List<String> head =
        EventRow.COLUMNS.stream().map(c -> desk.texts().of("diagnostics.events." + c)).toList();
    return new Export.Source(
        "\r\n",
        "\uFEFF" + Csv.row(head),
        model.lines(row -> row.line(desk.texts(), desk.zone().get())));
  }

  /// Which events are looked for.
  private static final class Filter extends SearchBar {
    private final DevicesModel model;
    private final ComboBox<@Nullable Gravity> gravity = new ComboBox<>();
    private final TextField contains = words("diagnostics.events.contains", 170);
    private final CheckBox active = flag("diagnostics.events.activeOnly");

    Filter(Desk desk, DevicesModel model) {
      super(desk);
      this.model = model;
      List<@Nullable Gravity> choice = new ArrayList<>();
      choice.add(null);
      choice.addAll(List.of(Gravity.values()));
      gravity.getItems().setAll(choice);
      gravity.accessibleTextProperty().bind(desk.texts().binding("diagnostics.events.gravity"));
      gravity.promptTextProperty().bind(desk.texts().binding("diagnostics.gravity.any"));
      gravity.setConverter(
          new StringConverter<>() {
            @Override
            public String toString(@Nullable Gravity each) {
              return desk.texts().of("diagnostics.gravity." + (each == null ? "any" : each.name()));
            }

            @Override
            public @Nullable Gravity fromString(String text) {
              return null;
            }
          });
      gravity.valueProperty().addListener((o, was, is) -> changed());
      getChildren().addAll(active, gravity, contains);
      model.filterProperty().addListener((o, was, is) -> filling(() -> show(is)));
    }

    @Override
    protected void apply() {
      model
          .filterProperty()
          .set(
              new EventFilter(gravity.getValue(), contains.getText().strip(), active.isSelected()));
    }

    private void show(EventFilter filter) {
      gravity.setValue(filter.gravity());
      contains.setText(filter.contains());
      active.setSelected(filter.activeOnly());
    }
  }
}
