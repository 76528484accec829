package org.voltyard.ui.people;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.SVGPath;
import org.voltyard.fleet.register.imports.Preview;
import org.voltyard.fleet.register.imports.Report;
import org.voltyard.fleet.register.imports.Row;
import org.voltyard.ui.kit.CsvFile;
import org.voltyard.ui.kit.DataTable;
import org.voltyard.ui.kit.Desk;
import org.voltyard.ui.kit.Glyph;
import org.voltyard.ui.kit.ScreenState;
import org.voltyard.ui.kit.Token;

/// The lines of a file, the bad ones marked, and what can be done with them.
final class ImportTable {
  private static final int CELL = 120;

  private final Desk desk;
  private final ImportModel model;
  private final Preview preview;
  private final FaultWords words;

  ImportTable(Desk desk, ImportModel model, Preview preview) {
    this.desk = desk;
    this.model = model;
    this.preview = preview;
    words = new FaultWords(desk.texts());
  }

  /// Looked through, not written yet.
  Node seen() {
    int good = preview.rows().size() - preview.bad().size();
    CheckBox onlyBad = new CheckBox(desk.texts().of("people.import.onlyBad"));
    CheckBox update = new CheckBox(desk.texts().of("people.import.update"));
    update.setSelected(true);
    update.setVisible(preview.count(Row.State.KNOWN) > 0);
    Button write = button("people.import.write", () -> model.carryOut(update.isSelected()));
    write.textProperty().unbind();
    write.setText(desk.texts().of("people.import.write", good));
    write.getStyleClass().add("primary");
    write.setDefaultButton(true);
    write.setDisable(good == 0);
    DataTable<Row> table = table(preview.rows());
    onlyBad
        .selectedProperty()
        .addListener((o, was, is) -> table.narrow(row -> !is || row.state() == Row.State.BAD));
    onlyBad.setSelected(!preview.bad().isEmpty());
    table.bar().add(onlyBad);
    return page(
        desk.texts()
            .of(
                "people.import.counts",
                preview.count(Row.State.NEW),
                preview.count(Row.State.KNOWN),
                preview.count(Row.State.BAD)),
        table,
        foot(update, space(), saveBad(), again(), write));
  }

  /// Being written.
  Node writing() {
    ProgressBar bar = new ProgressBar();
    bar.progressProperty().bind(model.progressProperty());
    bar.setPrefWidth(360);
    Label done = new Label();
    int good = preview.rows().size() - preview.bad().size();
    done.textProperty()
        .bind(
            model
                .progressProperty()
                .map(
                    part ->
                        desk.texts()
                            .of(
                                "people.import.progress",
                                Math.round(part.doubleValue() * good),
                                good)));
    Button stop = button("people.import.stop", model::stop);
    stop.setCancelButton(true);
    VBox box = new VBox(12, bar, done, stop);
    box.setAlignment(Pos.CENTER);
    return box;
  }

  /// What became of it.
  Node over(Report report) {
    DataTable<Row> table = table(report.bad());
    table.whenEmpty(
        new ScreenState.Empty("people.import.allTaken", "people.import.allTakenHint", null));
    String told =
        desk.texts()
            .of(
                "people.import.report",
                report.created(),
                report.changed(),
                report.skipped(),
                report.bad().size());
    return page(
        report.left() > 0
            ? desk.texts().of("people.import.stopped", report.left()) + " " + told
            : told,
        table,
        foot(space(), saveBad(), again()));
  }

  private Node page(String told, DataTable<Row> table, Node foot) {
    Label counts = new Label(told);
    counts.getStyleClass().add("setting-name");
    VBox top = new VBox(4, counts);
    List<String> unknown = preview.titles().unknown();
    if (!unknown.isEmpty()) {
      Label passed =
          new Label(
              desk.texts()
                  .of(
                      "people.import.unknown",
                      String.join(desk.texts().of("people.import.comma"), unknown)));
      passed.setWrapText(true);
      passed.getStyleClass().add("muted");
      top.getChildren().add(passed);
    }
    top.setPadding(new Insets(0, 0, 8, 0));
    BorderPane page = new BorderPane(table);
    page.setTop(top);
    page.setBottom(foot);
    return page;
  }

  private static HBox foot(Node... nodes) {
    HBox foot = new HBox(10, nodes);
    foot.setAlignment(Pos.CENTER_LEFT);
    foot.setPadding(new Insets(10, 0, 0, 0));
    return foot;
  }

  private static Region space() {
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    return space;
  }

  private DataTable<Row> table(List<Row> rows) {
    DataTable<Row> table = new DataTable<>(desk, "import", Row::line);
    table
        .figures("people.import.line", Row::line, number -> Long.toString((long) number))
        .setMaxWidth(70);
    table.nodes("people.import.state", this::state, this::stateNode).setPrefWidth(110);
    table.nodes("people.import.problem", this::problem, this::problemNode).setPrefWidth(430);
    List<String> titles = preview.titles().words();
    for (int i = 0; i < titles.size(); i++) {
      int place = i;
      table
          .column(
              titles.get(i).isBlank() ? "(" + (i + 1) + ")" : titles.get(i),
              row -> place < row.cells().size() ? row.cells().get(place) : "")
          .setPrefWidth(CELL);
    }
    table.natural(Comparator.comparingInt(Row::line));
    table.rows(rows);
    return table;
  }

  private String state(Row row) {
    return desk.texts().of("people.import.state." + row.state());
  }

  private Node stateNode(Row row) {
    Label label = new Label(state(row));
    if (row.state() == Row.State.BAD) {
      SVGPath mark = Glyph.TRIANGLE_UP.node(12);
      mark.setStyle("-fx-fill: " + Token.ALARM_3.css() + ";");
      label.setGraphic(mark);
    }
    return label;
  }

  private String problem(Row row) {
    return row.faults().stream().map(words::of).collect(Collectors.joining("; "));
  }

  private Node problemNode(Row row) {
    Label label = new Label(problem(row));
    if (!row.faults().isEmpty()) {
      label.setTooltip(
          new Tooltip(row.faults().stream().map(words::of).collect(Collectors.joining("\n"))));
    }
    return label;
  }

  private Button button(String key, Runnable run) {
    Button button = new Button();
    button.textProperty().bind(desk.texts().binding(key));
    desk.rights().guard(desk.texts(), button, key);
    button.setOnAction(event -> run.run());
    return button;
  }

  private Button again() {
    return button("people.import.another", model::again);
  }

  private Button saveBad() {
    Button save = button("people.import.saveBad", () -> {});
    save.setOnAction(event -> CsvFile.save(desk, save, "bad-lines", bad()));
    save.setDisable(model.bad().isEmpty());
    return save;
  }

  private String bad() {
    List<String> titles =
        List.of(desk.texts().of("people.import.line"), desk.texts().of("people.import.problem"));
    return Report.csv(preview.titles(), model.bad(), titles, words::of);
  }
}
