package org.voltyard.ui.sessions;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableColumn;
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
import org.voltyard.ui.kit.Formats;
import org.voltyard.ui.kit.Glyph;
import org.voltyard.ui.kit.ScreenView;
import org.voltyard.ui.kit.SearchTable;
import org.voltyard.ui.kit.Token;

/// Live and past sessions.
public final class SessionsView extends ScreenView {
  private static final DateTimeFormatter RECENT = DateTimeFormatter.ofPattern("MM-dd HH:mm");
  private static final DateTimeFormatter OLD = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final SessionsModel model;
  private final DataTable<SessionRow> table;
  private final SearchTable<SessionRow> shown;
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
    shown =
        new SearchTable<>(
            desk,
            "sessions",
            table,
            new SearchTable.Search<>(
                model.rowsProperty(),
                model.loadingProperty(),
                model.failureProperty(),
                model::reload,
                () -> model.filterProperty().get().any(),
                () -> model.filterProperty().set(SessionFilter.ALL)));
    table.bar().add(shown.export("csv", this::source));
    SplitPane split = new SplitPane(table, detail);
    split.setDividerPositions(0.68);
    VBox.setVgrow(split, Priority.ALWAYS);
    getChildren().add(new VBox(8, filter, split));
  }

  private void columns() {
    table
        .figures(
            "sessions.column.id", row -> row.id().number(), value -> Long.toString((long) value))
        .setMinWidth(60);
    table.nodes("sessions.column.state", this::state, this::stateNode).setMinWidth(90);
    size(
        table.column("sessions.column.connector", row -> row.session().connector().toString()),
        90,
        190);
    size(table.column("sessions.column.token", row -> row.session().token().value()), 74, 130);
    size(table.column("sessions.column.vehicle", row -> row.who().vehicle()), 74, 110);
    TableColumn<SessionRow, SessionRow> driver =
        table.column("sessions.column.driver", row -> row.who().driver());
    size(driver, 70, 110);
    table.optional(driver, "sessions.column.driver");
    TableColumn<SessionRow, SessionRow> organisation =
        table.column("sessions.column.organisation", row -> row.who().organisation());
    size(organisation, 80, 120);
    table.optional(organisation, "sessions.column.organisation");
    table
        .column("sessions.column.start", this::begun, SessionRow.NEWEST_FIRST.reversed())
        .setMinWidth(94);
    table
        .figures(
            "sessions.column.duration",
            row -> row.session().duration(desk().clock().instant()).toSeconds(),
            seconds -> Formats.hoursMinutes(java.time.Duration.ofSeconds((long) seconds)))
        .setMinWidth(50);
    table
        .figures(
            "sessions.column.energy",
            row -> row.session().energy().kiloWattHours(),
            Formats::kilowattHours)
        .setMinWidth(60);
    table
        .figures("sessions.column.power", SessionRow::kilowatts, Formats::kilowatts)
        .setMinWidth(50);
    table.figures("sessions.column.soc", SessionRow::soc, Formats::percent).setMinWidth(52);
    TableColumn<SessionRow, SessionRow> reason =
        table.column("sessions.column.reason", SessionRow::reason);
    size(reason, 56, 110);
    table.optional(reason, "sessions.column.reason");
    size(
        table.nodes("sessions.column.odd", row -> row.anomalies(desk().texts()), this::oddNode),
        54,
        160);
  }

  private static void size(TableColumn<?, ?> column, double least, double liked) {
    column.setMinWidth(least);
    column.setPrefWidth(liked);
  }

  /// Without the year while it is this one.
  private String begun(SessionRow row) {
    ZoneId zone = desk().zone().get();
    ZonedDateTime at = row.session().start().at().atZone(zone);
    boolean thisYear = at.getYear() == desk().clock().instant().atZone(zone).getYear();
    return (thisYear ? RECENT : OLD).format(at);
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
    shape.setStyle("-fx-fill: " + (running ? Token.CHARGING : Token.READY).css() + ";");
    label.setGraphic(shape);
    return label;
  }

  private Node oddNode(SessionRow row) {
    Label label = new Label(row.anomalies(desk().texts()));
    if (!row.session().anomalies().isEmpty()) {
      SVGPath mark = Glyph.TRIANGLE_UP.node(12);
      mark.setStyle("-fx-fill: " + Token.ALARM_3.css() + ";");
      label.setGraphic(mark);
      label.setTooltip(new Tooltip(label.getText()));
    }
    return label;
  }

  private Export.Source source() {
    SessionCsv csv = model.csv(desk().texts(), desk().zone().get());
    return new Export.Source("\r\n", csv.head(), model.lines(csv));
  }

  @Override
  protected Subscription subscribe() {
    return Subscription.combine(
        model.attach(),
        shown.follow(),
        table.selectedProperty().subscribe(row -> choose(row)),
        model.chosenProperty().subscribe(now -> detail.show()),
        model.readingsProperty().subscribe(now -> detail.readings()),
        model.costProperty().subscribe(now -> detail.cost()),
        model.proofsProperty().subscribe(now -> detail.proofs()),
        model.stoppingProperty().subscribe(now -> detail.actions().progress(now)),
        desk().texts().languageProperty().subscribe(now -> detail.show()));
  }

  private void choose(@org.jspecify.annotations.Nullable SessionRow row) {
    if (row != null) {
      model.choose(row);
    }
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
