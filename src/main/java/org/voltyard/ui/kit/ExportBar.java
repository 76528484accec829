package org.voltyard.ui.kit;

import java.util.List;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;

/// A button that asks for a file and, while it is being written, how far that is.
public final class ExportBar extends HBox {
  /// How the file is called at first, and what its button says.
  public record Kind(String fileName, String extension, String textKey) {}

  /// Another way to write the file, under a text of its own.
  ///
  /// @param warningKey what must be agreed to first: `…Title`, `…Text` and `…Verb`
  public record Choice(String textKey, String warningKey, Supplier<Export.Source> source) {}

  private final Desk desk;
  private final Kind kind;
  private final Export export;

  /// A button for one export.
  public ExportBar(Desk desk, Kind kind, Export export, Supplier<Export.Source> source) {
    this(desk, kind, export, source, List.of());
  }

  /// A button for an export that can also be made in other ways: a menu, whose first item is named
  /// by the kind's text and `First`.
  public ExportBar(
      Desk desk, Kind kind, Export export, Supplier<Export.Source> source, List<Choice> others) {
    this.desk = desk;
    this.kind = kind;
    this.export = export;
    ButtonBase begin = others.isEmpty() ? new Button() : menu(source, others);
    begin.setGraphic(new FontIcon(Material2AL.GET_APP));
    begin.textProperty().bind(desk.texts().binding(kind.textKey()));
    begin.getStyleClass().add("quiet");
    if (others.isEmpty()) {
      begin.setOnAction(event -> ask(source));
    }
    Tooltip tip = new Tooltip();
    tip.textProperty().bind(desk.texts().binding(hint()));
    begin.setTooltip(tip);
    begin.visibleProperty().bind(export.runningProperty().not());
    begin.managedProperty().bind(begin.visibleProperty());
    getChildren().addAll(begin, progress());
    setAlignment(Pos.CENTER_LEFT);
  }

  /// The screen's own hint where it has one.
  private String hint() {
    String own = kind.textKey() + "Hint";
    return desk.texts().has(own) ? own : "kit.export.hint";
  }

  private MenuButton menu(Supplier<Export.Source> source, List<Choice> others) {
    MenuButton menu = new MenuButton();
    menu.getItems().add(item(kind.textKey() + "First", () -> ask(source)));
    others.forEach(other -> menu.getItems().add(item(other.textKey(), () -> warn(other))));
    return menu;
  }

  private MenuItem item(String key, Runnable run) {
    MenuItem item = new MenuItem();
    item.textProperty().bind(desk.texts().binding(key));
    item.setOnAction(event -> run.run());
    return item;
  }

  private void warn(Choice choice) {
    Texts texts = desk.texts();
    desk.navigator()
        .confirm(
            ConfirmDialog.of(
                    texts.of(choice.warningKey() + "Title"),
                    texts.of(choice.warningKey() + "Text"),
                    texts.of(choice.warningKey() + "Verb"),
                    () -> ask(choice.source()))
                .danger());
  }

  private HBox progress() {
    ProgressBar bar = new ProgressBar();
    bar.setPrefWidth(60);
    Label count = new Label();
    count.textProperty().bind(desk.texts().binding("kit.export.written", export.writtenProperty()));
    Button stop = new Button();
    stop.setGraphic(new FontIcon(Material2AL.CLOSE));
    stop.getStyleClass().add("quiet");
    stop.accessibleTextProperty().bind(desk.texts().binding("kit.export.stop"));
    stop.setOnAction(event -> export.stop());
    HBox box = new HBox(6, bar, count, stop);
    box.setAlignment(Pos.CENTER_LEFT);
    box.visibleProperty().bind(export.runningProperty());
    box.managedProperty().bind(box.visibleProperty());
    return box;
  }

  private void ask(Supplier<Export.Source> source) {
    desk.saving()
        .ask(getScene().getWindow(), kind.fileName(), kind.extension())
        .ifPresent(chosen -> export.start(chosen, source.get()));
  }
}
