package org.voltyard.ui.sessions;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.shape.SVGPath;
import javafx.util.Subscription;
import org.voltyard.domain.SessionId;
import org.voltyard.ui.kit.Action;
import org.voltyard.ui.kit.DataTable;
import org.voltyard.ui.kit.Desk;
import org.voltyard.ui.kit.Export;
import org.voltyard.ui.kit.ExportBar;
import org.voltyard.ui.kit.Formats;
import org.voltyard.ui.kit.Glyph;
import org.voltyard.ui.kit.ScreenState;
import org.voltyard.ui.kit.ScreenView;
import org.voltyard.ui.kit.Token;

/// Live and past sessions.
public final class SessionsView extends ScreenView {
  private final SessionsModel model;
  private final DataTable<SessionRow> table;
  private final SessionDetail detail;
  private final SessionFilterBar filter;

  /// A view of the sessions; `show` takes a session's number.
  public SessionsView(Desk desk, SessionsModel model) {
    super(desk);
    this.model = model;
    table = new DataTable<>(desk, "sessions", SessionRow::id);
    filter = new SessionFilterBar(desk, model);
    detail = new SessionDetail(desk, model);
    columns();
    table.natural(SessionRow.NEWEST_FIRST);
    table.onEnd(model::more);
    table.bar().own();
    table.bar().add(export());
    SplitPane split = new SplitPane(table, detail);
    split.setDividerPositions(0.66);
    VBox.setVgrow(split, Priority.ALWAYS);
    getChildren().add(new VBox(8, filter, split));
  }

  private void columns() {
    table
        .figures("sessions.column.id", row -> row.id().number(), value -> Long.toString((long) value))
        .setMinWidth(70);
    table.nodes("sessions.column.state", this::state, this::stateNode).setMinWidth(110);
    table.column("sessions.column.connector", row -> row.session().connector().toString()).setPrefWidth(170);
    table.column("sessions.column.token", row -> row.session().token().value()).setPrefWidth(130);
    table
        .column(
            "sessions.column.start",
            row -> Formats.stamp(row.session().start().at(), desk().zone().get()),
            SessionRow.NEWEST_FIRST.reversed())
        .setMinWidth(146);
    table
        .figures(
            "sessions.column.duration",
            row -> row.session().duration(desk().clock().instant()).toSeconds(),
            seconds -> Formats.hoursMinutes(java.time.Duration.ofSeconds((long) seconds)))
        .setMinWidth(64);
    table
        .figures(
            "sessions.column.energy",
            row -> row.session().energy().kiloWattHours(),
            Formats::kilowattHours)
        .setMinWidth(76);
    table.figures("sessions.column.power", SessionRow::kilowatts, Formats::kilowatts).setMinWidth(60);
    table.figures("sessions.column.soc", SessionRow::soc, Formats::percent).setMinWidth(56);
    table.column("sessions.column.reason", SessionRow::reason).setPrefWidth(110);
    table
        .nodes("sessions.column.odd", row -> row.anomalies(desk().texts()), this::oddNode)
        .setPrefWidth(160);
  }

  private String state(SessionRow row) {
    return desk().texts().of("sessions.state." + row.state().name());
  }

  private Node stateNode(SessionRow row) {
    Label label = new Label(state(row));
    SVGPath shape =
        switch (row.state()) {
          case RUNNING -> Glyph.PLUG_BAR.node(14);
          case ENDED -> Glyph.CHECK.node(14);
          case CLOSED_BY_DEPOT -> Glyph.BARRED.node(14);
        };
    boolean running = row.state() == SessionRow.State.RUNNING;
    shape.setFill(desk().looks().palette().color(running ? Token.CHARGING : Token.READY));
    label.setGraphic(shape);
    return label;
  }

  private Node oddNode(SessionRow row) {
    Label label = new Label(row.anomalies(desk().texts()));
    if (!row.session().anomalies().isEmpty()) {
      SVGPath mark = Glyph.TRIANGLE_UP.node(12);
      mark.setFill(desk().looks().palette().color(Token.ALARM_3));
      label.setGraphic(mark);
      label.setTooltip(new Tooltip(label.getText()));
    }
    return label;
  }

  private Node export() {
    return new ExportBar(
        desk(),
        new ExportBar.Kind("sessions", "csv", "sessions.export"),
        new Export(desk()),
        this::source);
  }

  private Export.Source source() {
    SessionCsv csv = model.csv(desk().texts(), desk().zone().get());
    return new Export.Source("\r\n", csv.head(), model.lines(csv));
  }

  @Override
  protected Subscription subscribe() {
    return Subscription.combine(
        model.attach(),
        model.rowsProperty().subscribe(now -> rows()),
        model.loadingProperty().subscribe(now -> rows()),
        model.failureProperty().subscribe(now -> rows()),
        table.selectedProperty().subscribe(row -> choose(row)),
        model.chosenProperty().subscribe(now -> detail.show()),
        model.readingsProperty().subscribe(now -> detail.readings()),
        model.stoppingProperty().subscribe(now -> detail.actions().progress(now)),
        desk().texts().languageProperty().subscribe(now -> detail.show()));
  }

  private void choose(@org.jspecify.annotations.Nullable SessionRow row) {
    if (row != null) {
      model.choose(row);
    }
  }

  private void rows() {
    List<SessionRow> rows = model.rowsProperty().get();
    Throwable failure = model.failureProperty().get();
    if (failure != null && rows.isEmpty()) {
      table.trouble(
          new ScreenState.Failed(
              desk().texts().of("sessions.notShown"),
              String.valueOf(failure.getMessage()),
              model::reload));
    } else if (rows.isEmpty() && model.loadingProperty().get()) {
      table.trouble(new ScreenState.Loading());
    } else {
      table.whenEmpty(empty());
      table.rows(rows);
    }
  }

  private ScreenState.Empty empty() {
    return model.filterProperty().get().any()
        ? new ScreenState.Empty(
            "sessions.filtered",
            "sessions.filteredHint",
            Action.of(
                "kit.states.clearFilter",
                () -> model.filterProperty().set(SessionFilter.ALL)))
        : new ScreenState.Empty("sessions.none", "sessions.noneHint", null);
  }

  @Override
  public void show(String number) {
    try {
      model.choose(new SessionId(Long.parseLong(number)));
    } catch (NumberFormatException e) {
      model.filterProperty().set(new SessionFilter(number, "", null, null, null, false));
    }
  }

  @Override
  public void refresh() {
    model.reload();
  }

  @Override
  public List<Action> actions() {
    return List.of(
        Action.of("sessions.find", filter::focusFirst).key("Shortcut+F"),
        Action.of("sessions.stop", detail.actions()::stop).key("Shortcut+Shift+S"));
  }
}
