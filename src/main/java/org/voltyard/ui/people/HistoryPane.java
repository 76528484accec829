package org.voltyard.ui.people;

import java.nio.file.Path;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.voltyard.billing.statement.Statement;
import org.voltyard.billing.statement.Statement.Line;
import org.voltyard.billing.statement.Statements;
import org.voltyard.ui.kit.Attached;
import org.voltyard.ui.kit.CsvFile;
import org.voltyard.ui.kit.DataTable;
import org.voltyard.ui.kit.Desk;
import org.voltyard.ui.kit.Formats;
import org.voltyard.ui.kit.ScreenState;
import org.voltyard.ui.kit.Toast;
import org.voltyard.ui.kit.WholeFile;
import org.voltyard.ui.people.HistoryModel.State;

/// What somebody charged in a period, in place of the register's table, with the statement on it.
final class HistoryPane extends BorderPane {
  private final Desk desk;
  private final HistoryModel model;
  private final Runnable back;
  private final HistoryBar bar;
  private final Label sums = new Label();
  private final DataTable<Line> table;
  private final BooleanProperty writing = new SimpleBooleanProperty();
  private final BooleanProperty known = new SimpleBooleanProperty();

  /// @param back shows the register again
  HistoryPane(Desk desk, HistoryModel model, Runnable back) {
    this.desk = desk;
    this.model = model;
    this.back = back;
    bar = new HistoryBar(desk, model::look);
    table = new DataTable<>(desk, "people.history", Line::session);
    columns();
    table.whenEmpty(new ScreenState.Empty("people.history.none", "people.history.noneHint", null));
    table.onOpen(line -> desk.navigator().open("sessions", line.session().toString()));
    table.onExport(csv -> CsvFile.save(desk, this, "sessions-" + fileName(), csv));
    VBox head = new VBox(8, title(), choice());
    head.setPadding(new Insets(0, 0, 10, 0));
    setTop(head);
    setCenter(table);
    addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    Attached.to(this, this::follow);
    bar.begin(Span.THIS_MONTH);
  }

  private void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      leave();
      event.consume();
    }
  }

  private HBox title() {
    Button leave = button("people.back", this::leave);
    leave.setGraphic(new FontIcon(Material2AL.ARROW_BACK));
    Label title = new Label();
    title.textProperty().bind(desk.texts().binding("people.history.title", model.subject().name()));
    title.getStyleClass().add("subtitle");
    HBox box = new HBox(12, leave, title);
    box.setAlignment(Pos.CENTER_LEFT);
    return box;
  }

  private HBox choice() {
    bar.setPrefWrapLength(430);
    bar.setMinWidth(Region.USE_PREF_SIZE);
    sums.getStyleClass().add("muted");
    sums.setWrapText(true);
    sums.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(sums, Priority.ALWAYS);
    Button pdf = button("people.history.pdf", () -> save("pdf", model::pdf));
    Button csv = button("people.history.csv", () -> save("csv", model::csv));
    HBox box = new HBox(10, bar, sums, working(), pdf, csv);
    for (Button each : new Button[] {pdf, csv}) {
      each.setGraphic(new FontIcon(Material2AL.GET_APP));
      each.disableProperty().bind(writing.or(known.not()));
    }
    box.setAlignment(Pos.CENTER_LEFT);
    return box;
  }

  private HBox working() {
    ProgressBar progress = new ProgressBar();
    progress.setPrefWidth(60);
    HBox box = new HBox(6, progress);
    box.setAlignment(Pos.CENTER_LEFT);
    box.visibleProperty().bind(writing);
    box.managedProperty().bind(writing);
    return box;
  }

  private Button button(String key, Runnable run) {
    Button button = new Button();
    button.textProperty().bind(desk.texts().binding(key));
    button.getStyleClass().add("quiet");
    button.setMinWidth(USE_PREF_SIZE);
    button.setOnAction(event -> run.run());
    desk.rights().guard(desk.texts(), button, key);
    return button;
  }

  private void columns() {
    table.column("people.history.start", line -> stamp(line, true)).setPrefWidth(130);
    table.column("people.history.end", line -> stamp(line, false)).setPrefWidth(130);
    table.column("people.history.station", line -> line.connector().toString()).setPrefWidth(110);
    Statement.Kind kind = model.subject().kind();
    if (kind != Statement.Kind.VEHICLE) {
      table.column("people.field.vehicle", line -> RegisterPane.word(line.vehicle()));
    }
    if (kind != Statement.Kind.DRIVER) {
      table.column("people.field.driver", line -> RegisterPane.word(line.driver()));
    }
    table.column("people.field.token", line -> line.token().value());
    table.column("people.history.duration", line -> Formats.hoursMinutes(line.duration()));
    table.figures(
        "people.history.energy",
        line -> line.energy().kiloWattHours(),
        kwh -> Formats.decimal(kwh, 2));
    table.column("people.history.cost", HistoryPane::cost);
    table.optional(
        table.column("people.history.session", line -> line.session().toString()),
        "people.history.session");
  }

  private static String cost(Line line) {
    var cost = line.cost();
    return cost == null ? "" : cost.gross().toString();
  }

  private String stamp(Line line, boolean start) {
    return Formats.stamp(start ? line.start() : line.end(), desk.zone().get()).substring(0, 16);
  }

  private Subscription follow() {
    return Subscription.combine(
        model.stateProperty().subscribe((State now) -> show(now)),
        model.readProperty().subscribe(now -> told(model.stateProperty().get())),
        desk.texts().languageProperty().subscribe(now -> told(model.stateProperty().get())),
        model::stop);
  }

  private void show(State now) {
    known.set(now instanceof State.Known);
    switch (now) {
      case State.Reading _ -> table.trouble(new ScreenState.Loading());
      case State.Known(Statement statement) -> table.found(statement.lines().reversed());
      case State.Failed(Throwable cause) ->
          table.trouble(new ScreenState.Failed(words(cause), reference(cause), bar::again));
      case State.Stopped _ ->
          table.trouble(
              new ScreenState.Failed(desk.texts().of("people.history.stopped"), "", bar::again));
    }
    told(now);
  }

  private String words(Throwable cause) {
    return cause instanceof Statements.TooMany
        ? desk.texts().of("people.history.tooMany", Statements.MOST)
        : desk.texts().of("people.history.notRead");
  }

  private static String reference(Throwable cause) {
    return cause instanceof Statements.TooMany ? "" : String.valueOf(cause.getMessage());
  }

  private void told(State now) {
    sums.setText(
        switch (now) {
          case State.Reading _ ->
              desk.texts().of("people.history.reading", model.readProperty().get());
          case State.Known(Statement statement) -> sums(statement);
          case State.Failed _ -> "";
          case State.Stopped _ -> "";
        });
  }

  private String sums(Statement statement) {
    String all =
        desk.texts()
            .of(
                "people.history.sums",
                statement.lines().size(),
                Formats.hoursMinutes(statement.duration()),
                Formats.kilowattHours(statement.energy().kiloWattHours()));
    String money =
        statement.costs().stream().map(cost -> " · " + cost.gross()).collect(Collectors.joining());
    return statement.running() == 0
        ? all + money
        : all + money + " · " + desk.texts().of("people.history.running", statement.running());
  }

  private String fileName() {
    String name = model.subject().name().replaceAll("[^\\p{L}\\p{N}._-]+", "-");
    return name.replace("-", "").isEmpty() ? model.subject().id() : name;
  }

  private void save(String extension, BiFunction<Statement, String, byte[]> made) {
    if (model.stateProperty().get() instanceof State.Known(Statement statement)) {
      String name =
          "statement-" + fileName() + "-" + Span.beginning(statement.period()).substring(0, 10);
      desk.saving()
          .ask(getScene().getWindow(), name, extension)
          .ifPresent(file -> write(file, statement, made));
    }
  }

  private void write(Path file, Statement statement, BiFunction<Statement, String, byte[]> made) {
    String language = desk.texts().language().code();
    writing.set(true);
    WholeFile.save(
        desk,
        file,
        new WholeFile.Content(
            model.what(), statement.lines().size(), () -> made.apply(statement, language)),
        () -> writing.set(false));
  }

  /// Whatever is being written is waited for.
  private void leave() {
    if (writing.get()) {
      desk.navigator().toast(Toast.note(desk.texts().of("people.history.writing")));
    } else {
      back.run();
    }
  }

  HistoryBar bar() {
    return bar;
  }
}
