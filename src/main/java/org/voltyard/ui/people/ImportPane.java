package org.voltyard.ui.people;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.voltyard.fleet.register.imports.Column;
import org.voltyard.ui.kit.Attached;
import org.voltyard.ui.kit.Desk;
import org.voltyard.ui.people.ImportModel.Step;

/// A file on its way into a register, in place of the register's table.
final class ImportPane extends BorderPane {
  private final Desk desk;
  private final ImportModel model;
  private final Runnable back;
  private final Button leave;

  /// @param back shows the table again
  ImportPane(Desk desk, ImportModel model, Runnable back) {
    this.desk = desk;
    this.model = model;
    this.back = back;
    leave = new Button();
    leave.setGraphic(new FontIcon(Material2AL.ARROW_BACK));
    leave.getStyleClass().add("quiet");
    leave.textProperty().bind(desk.texts().binding("people.back"));
    leave.setOnAction(event -> leave());
    Label title = new Label();
    title.textProperty().bind(desk.texts().binding("people.import.title." + model.kind().name()));
    title.getStyleClass().add("subtitle");
    HBox head = new HBox(12, leave, title);
    head.setAlignment(Pos.CENTER_LEFT);
    head.setPadding(new Insets(0, 0, 10, 0));
    setTop(head);
    addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            leave();
            event.consume();
          }
        });
    Attached.to(this, this::follow);
  }

  private Subscription follow() {
    return Subscription.combine(
        model.stepProperty().subscribe((Step now) -> show(now)),
        desk.texts().languageProperty().subscribe(now -> show(model.stepProperty().get())));
  }

  /// What is being written is stopped first.
  private void leave() {
    if (model.stepProperty().get() instanceof Step.Writing) {
      model.stop();
    } else {
      back.run();
    }
  }

  private void show(Step step) {
    leave.setDisable(step instanceof Step.Writing);
    setCenter(
        switch (step) {
          case Step.Choosing(Throwable trouble) -> choosing(trouble);
          case Step.Looking _ -> looking();
          case Step.Seen seen -> new ImportTable(desk, model, seen.preview()).seen();
          case Step.Writing writing -> new ImportTable(desk, model, writing.preview()).writing();
          case Step.Over over -> new ImportTable(desk, model, over.preview()).over(over.report());
        });
  }

  private Node choosing(@Nullable Throwable trouble) {
    Button choose = new Button();
    choose.textProperty().bind(desk.texts().binding("people.import.choose"));
    choose.getStyleClass().add("primary");
    choose.setDefaultButton(true);
    choose.setOnAction(event -> choose());
    VBox box = new VBox(14);
    if (trouble != null) {
      Label wrong = words(new FaultWords(desk.texts()).of(trouble));
      wrong.getStyleClass().add("setting-problem");
      box.getChildren().add(wrong);
    }
    String columns =
        model.kind().columns().stream()
            .map(this::title)
            .collect(Collectors.joining(desk.texts().of("people.import.comma")));
    Label what = words(desk.texts().of("people.import.what"));
    Label known = words(desk.texts().of("people.import.columns", columns));
    Label needed = words(desk.texts().of("people.import.needed", title(model.kind().needed())));
    needed.getStyleClass().add("muted");
    box.getChildren().addAll(what, known, needed, choose);
    box.setMaxWidth(640);
    box.setMaxHeight(Region.USE_PREF_SIZE);
    box.getStyleClass().add("panel");
    box.setPadding(new Insets(20));
    BorderPane.setAlignment(box, Pos.TOP_LEFT);
    return box;
  }

  private String title(Column column) {
    return desk.texts()
        .of(
            "people.field."
                + (column == Column.PARENT && !model.kind().columns().contains(Column.NAME)
                    ? "parentToken"
                    : column.field()));
  }

  private static Label words(String text) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }

  private Node looking() {
    Label label = new Label(desk.texts().of("people.import.looking"));
    label.getStyleClass().add("muted");
    HBox box = new HBox(label);
    HBox.setHgrow(label, Priority.ALWAYS);
    box.setAlignment(Pos.CENTER);
    return box;
  }

  private void choose() {
    FileChooser chooser = new FileChooser();
    chooser
        .getExtensionFilters()
        .setAll(
            List.of(
                new FileChooser.ExtensionFilter("CSV", "*.csv", "*.txt", "*.tsv"),
                new FileChooser.ExtensionFilter("*", "*")));
    File file = chooser.showOpenDialog(getScene().getWindow());
    if (file != null) {
      look(file.toPath());
    }
  }

  /// Looks through a file that was chosen.
  void look(Path file) {
    model.look(file);
  }
}
