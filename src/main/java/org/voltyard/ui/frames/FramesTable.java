package org.voltyard.ui.frames;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;
import org.voltyard.domain.Recordings;
import org.voltyard.ui.kit.Attached;
import org.voltyard.ui.kit.DataTable;
import org.voltyard.ui.kit.Desk;
import org.voltyard.ui.kit.Export;
import org.voltyard.ui.kit.ExportBar;
import org.voltyard.ui.kit.Formats;
import org.voltyard.ui.kit.Glyph;
import org.voltyard.ui.kit.SearchTable;
import org.voltyard.ui.kit.Token;

/// The frames as rows, newest first.
final class FramesTable extends StackPane {
  private final Desk desk;
  private final FramesModel model;
  private final DataTable<FrameRow> table;

  FramesTable(Desk desk, FramesModel model) {
    this.desk = desk;
    this.model = model;
    table = new DataTable<>(desk, "frames", FrameRow::number);
    columns();
    table.natural(FrameRow.NEWEST_FIRST);
    table.onEnd(model::more);
    SearchTable<FrameRow> shown =
        new SearchTable<>(
            desk,
            "frames",
            table,
            new SearchTable.Search<>(
                model.rowsProperty(),
                model.loadingProperty(),
                model.failureProperty(),
                model::reload,
                () -> model.filterProperty().get().any(),
                () -> model.filterProperty().set(FrameFilter.ALL)));
    Node export =
        shown.export(
            "jsonl",
            () -> source(Recordings.Privacy.REDACTED),
            new ExportBar.Choice(
                "frames.exportAll",
                "frames.exportAll",
                () -> source(Recordings.Privacy.AS_RECORDED)));
    table.bar().add(new SearchProgress(desk, model), rate(), pause(), clear(), export);
    getChildren().add(table);
    Attached.to(this, shown::follow);
  }

  /// The frame that is looked at.
  ReadOnlyObjectProperty<@Nullable FrameRow> selectedProperty() {
    return table.selectedProperty();
  }

  private Export.Source source(Recordings.Privacy privacy) {
    Recordings.Lines lines = model.write(privacy);
    return new Export.Source("\n", lines.head(), model.lines(lines));
  }

  private void columns() {
    table
        .column(
            "frames.column.time",
            row -> FrameWords.time(row.frame().at(), desk.zone().get()),
            FrameRow.NEWEST_FIRST.reversed())
        .setMinWidth(106);
    width(table.column("frames.column.station", row -> row.frame().station().value()), 120);
    table
        .nodes(
            "frames.column.direction",
            row -> FrameWords.direction(desk.texts(), row.frame()),
            this::arrow)
        .setMinWidth(72);
    table
        .column("frames.column.type", row -> FrameWords.type(desk.texts(), row.frame()))
        .setMinWidth(76);
    width(table.column("frames.column.action", FrameRow::action), 160);
    width(
        table.figures("frames.column.latency", FrameRow::latency, ms -> Formats.decimal(ms, 1)),
        80);
    width(table.nodes("frames.column.fault", this::fault, this::faultMark), 110);
    width(table.column("frames.column.messageId", FrameRow::messageId), 110);
    table.column("frames.column.text", FrameRow::beginning).setPrefWidth(300);
  }

  private static void width(TableColumn<?, ?> column, double pixels) {
    column.setPrefWidth(pixels);
  }

  private Node arrow(FrameRow row) {
    boolean in = row.frame().incoming();
    Label label = new Label(desk.texts().of(in ? "frames.inShort" : "frames.outShort"));
    label.setGraphic(new FontIcon(in ? Material2AL.ARROW_FORWARD : Material2AL.ARROW_BACK));
    return label;
  }

  private String fault(FrameRow row) {
    String fault = row.frame().fault();
    return fault != null ? fault : row.faulty() ? FrameWords.type(desk.texts(), row.frame()) : "";
  }

  private Node faultMark(FrameRow row) {
    Label label = new Label(fault(row));
    if (row.faulty()) {
      javafx.scene.shape.SVGPath mark = Glyph.TRIANGLE_UP.node(12);
      mark.setStyle("-fx-fill: " + Token.ALARM_3.css() + ";");
      label.setGraphic(mark);
      label.setTooltip(new Tooltip(label.getText()));
    }
    return label;
  }

  private Node rate() {
    Label label = new Label();
    label.textProperty().bind(desk.texts().binding("frames.counted", model.countedProperty()));
    label.getStyleClass().add("muted");
    return live(label);
  }

  private Node pause() {
    ToggleButton pause = new ToggleButton();
    pause.textProperty().bind(desk.texts().binding("frames.pause"));
    pause.setGraphic(new FontIcon(Material2MZ.PAUSE));
    pause.getStyleClass().add("quiet");
    pause.selectedProperty().bindBidirectional(model.pausedProperty());
    Tooltip tip = new Tooltip();
    tip.textProperty().bind(desk.texts().binding("frames.pauseHint"));
    pause.setTooltip(tip);
    return live(pause);
  }

  private Node clear() {
    Button clear = new Button();
    clear.textProperty().bind(desk.texts().binding("frames.clear"));
    desk.rights().guard(desk.texts(), clear, "frames.clear");
    clear.getStyleClass().add("quiet");
    clear.setOnAction(event -> model.clear());
    return live(clear);
  }

  /// What the past has no use for gives its room away there.
  private Node live(Node node) {
    node.visibleProperty().bind(model.liveProperty());
    node.managedProperty().bind(node.visibleProperty());
    return node;
  }
}
