package org.voltyard.ui.frames;

import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2MZ;
import org.voltyard.domain.FrameLog.Frame;
import org.voltyard.ui.kit.Action;
import org.voltyard.ui.kit.DataTable;
import org.voltyard.ui.kit.Desk;
import org.voltyard.ui.kit.Export;
import org.voltyard.ui.kit.Formats;
import org.voltyard.ui.kit.Glyph;
import org.voltyard.ui.kit.ScreenView;
import org.voltyard.ui.kit.SearchTable;

/// The protocol recorder.
public final class FramesView extends ScreenView {
  private final FramesModel model;
  private final DataTable<FrameRow> table;
  private final SearchTable<FrameRow> shown;
  private final FrameDetail detail;
  private final FrameFilterBar filter;

  /// A view of the frames; `show` takes a station id.
  public FramesView(Desk desk, FramesModel model) {
    super(desk);
    this.model = model;
    table = new DataTable<>(desk, "frames", FrameRow::number);
    filter = new FrameFilterBar(desk, model);
    detail = new FrameDetail(desk);
    columns();
    table.natural(FrameRow.NEWEST_FIRST);
    table.onEnd(model::more);
    shown =
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
    Node export = shown.export("jsonl", () -> new Export.Source("\n", null, model.lines()));
    table.bar().add(rate(), pause(), clear(), export);
    SplitPane split = new SplitPane(table, detail);
    split.setDividerPositions(0.66);
    VBox.setVgrow(split, javafx.scene.layout.Priority.ALWAYS);
    getChildren().add(new VBox(8, filter, split));
  }

  private void columns() {
    table
        .column(
            "frames.column.time",
            row -> FrameWords.time(row.frame().at(), desk().zone().get()),
            FrameRow.NEWEST_FIRST.reversed())
        .setMinWidth(106);
    width(table.column("frames.column.station", row -> row.frame().station().value()), 120);
    table
        .nodes(
            "frames.column.direction",
            row -> FrameWords.direction(desk().texts(), row.frame()),
            this::arrow)
        .setMinWidth(72);
    table
        .column("frames.column.type", row -> FrameWords.type(desk().texts(), row.frame()))
        .setMinWidth(76);
    width(table.column("frames.column.action", FrameRow::action), 160);
    width(
        table.figures("frames.column.latency", FrameRow::latency, ms -> Formats.decimal(ms, 1)),
        80);
    width(table.nodes("frames.column.fault", this::fault, this::faultMark), 110);
    width(table.column("frames.column.messageId", FrameRow::messageId), 110);
    table.column("frames.column.text", FrameRow::beginning).setPrefWidth(300);
  }

  private static void width(javafx.scene.control.TableColumn<?, ?> column, double pixels) {
    column.setPrefWidth(pixels);
  }

  private Node arrow(FrameRow row) {
    Label label =
        new Label(desk().texts().of(row.frame().incoming() ? "frames.inShort" : "frames.outShort"));
    label.setGraphic(
        new FontIcon(
            row.frame().incoming()
                ? org.kordamp.ikonli.material2.Material2AL.ARROW_FORWARD
                : org.kordamp.ikonli.material2.Material2AL.ARROW_BACK));
    return label;
  }

  private String fault(FrameRow row) {
    String fault = row.frame().fault();
    return fault != null ? fault : row.faulty() ? FrameWords.type(desk().texts(), row.frame()) : "";
  }

  private Node faultMark(FrameRow row) {
    Label label = new Label(fault(row));
    if (row.faulty()) {
      javafx.scene.shape.SVGPath mark = Glyph.TRIANGLE_UP.node(12);
      mark.setStyle("-fx-fill: " + org.voltyard.ui.kit.Token.ALARM_3.css() + ";");
      label.setGraphic(mark);
      label.setTooltip(new Tooltip(label.getText()));
    }
    return label;
  }

  private Node rate() {
    Label label = new Label();
    label.textProperty().bind(desk().texts().binding("frames.counted", model.countedProperty()));
    label.getStyleClass().add("muted");
    label.visibleProperty().bind(model.liveProperty());
    return label;
  }

  private Node pause() {
    ToggleButton pause = new ToggleButton();
    pause.textProperty().bind(desk().texts().binding("frames.pause"));
    pause.setGraphic(new FontIcon(Material2MZ.PAUSE));
    pause.getStyleClass().add("quiet");
    pause.selectedProperty().bindBidirectional(model.pausedProperty());
    pause.disableProperty().bind(model.liveProperty().not());
    Tooltip tip = new Tooltip();
    tip.textProperty().bind(desk().texts().binding("frames.pauseHint"));
    pause.setTooltip(tip);
    return pause;
  }

  private Node clear() {
    Button clear = new Button();
    clear.textProperty().bind(desk().texts().binding("frames.clear"));
    clear.getStyleClass().add("quiet");
    clear.disableProperty().bind(model.liveProperty().not());
    clear.setOnAction(event -> model.clear());
    return clear;
  }

  @Override
  protected Subscription subscribe() {
    return Subscription.combine(
        shown.follow(), table.selectedProperty().subscribe(this::choose), model.attach());
  }

  private void choose(@Nullable FrameRow row) {
    detail.show(row, null);
    if (row != null) {
      model.partner(row, other -> partner(row, other));
    }
  }

  private void partner(FrameRow row, @Nullable Frame other) {
    if (Objects.equals(table.selectedProperty().get(), row)) {
      detail.show(row, other);
    }
  }

  @Override
  public void show(String station) {
    model.filterProperty().set(new FrameFilter(station, "", "", "", false, null, null));
  }

  @Override
  public void refresh() {
    model.reload();
  }

  @Override
  public List<Action> actions() {
    return List.of(
        Action.of("frames.find", filter::focusText).key("Shortcut+F"),
        Action.of("frames.pause", () -> model.pausedProperty().set(!model.pausedProperty().get()))
            .key("Shortcut+P")
            .when(model.liveProperty()),
        Action.of("frames.copy", detail::copyFrame).key("Shortcut+Shift+C"),
        Action.of("frames.copyPair", detail::copyPair).key("Shortcut+Shift+X"));
  }
}
