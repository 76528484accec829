package org.voltyard.ui.settings;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2MZ;
import org.voltyard.domain.Setting;
import org.voltyard.domain.Setting.Kind;
import org.voltyard.ui.kit.Desk;
import org.voltyard.ui.kit.Formats;

/// One setting: what it is, its control, its default, when it holds, and what is wrong.
final class SettingCard extends HBox {
  private final Desk desk;
  private final Label name = new Label();
  private final Label help = new Label();
  private final Label limits = new Label();
  private final Label holds = new Label();
  private final Label problem = new Label();
  private final Button reset = new Button();
  private final ValueEditor editor;
  private SettingRow row;

  SettingCard(Desk desk, SettingRow first, SettingsModel model) {
    this.desk = desk;
    row = first;
    editor = new ValueEditor(desk, first, value -> model.change(this.row, value));
    name.getStyleClass().add("setting-name");
    name.setLabelFor(editor.control());
    help.setWrapText(true);
    help.getStyleClass().add("muted");
    limits.getStyleClass().add("caption");
    limits.setWrapText(true);
    holds.getStyleClass().add("caption");
    problem.getStyleClass().add("setting-problem");
    problem.setWrapText(true);
    reset.setGraphic(new FontIcon(Material2MZ.UNDO));
    reset.getStyleClass().add("quiet");
    Tooltip tip = new Tooltip();
    tip.textProperty().bind(desk.texts().binding("settings.reset"));
    reset.setTooltip(tip);
    reset.accessibleTextProperty().bind(desk.texts().binding("settings.reset"));
    reset.setOnAction(event -> model.reset(row));
    getChildren().addAll(words(), controls());
    setSpacing(24);
    getStyleClass().add("setting");
    show(first);
  }

  private VBox words() {
    Label key = new Label(row.key());
    key.getStyleClass().addAll("caption", "mono");
    VBox words = new VBox(2, name, help, key);
    words.setMinWidth(240);
    words.setPrefWidth(460);
    HBox.setHgrow(words, Priority.SOMETIMES);
    return words;
  }

  private VBox controls() {
    Label unit = new Label(row.setting().unit());
    unit.getStyleClass().add("unit");
    unit.setMinWidth(Region.USE_PREF_SIZE);
    HBox line = new HBox(6, editor.control(), unit, reset);
    line.setAlignment(Pos.CENTER_LEFT);
    VBox controls = new VBox(3, line, limits, holds, problem);
    controls.setMinWidth(360);
    controls.setPrefWidth(440);
    HBox.setHgrow(controls, Priority.ALWAYS);
    return controls;
  }

  /// Shows the setting as it is now, in the language of now.
  void show(SettingRow now) {
    row = now;
    name.setText(now.name(desk.texts()));
    help.setText(now.help(desk.texts()));
    editor.control().setAccessibleText(name.getText());
    limits.setText(limits(now));
    holds.setText(
        desk.texts()
            .of(
                now.waitsForRestart()
                    ? "settings.waits"
                    : now.setting().live() ? "settings.live" : "settings.later"));
    holds.getStyleClass().remove("setting-waits");
    if (now.waitsForRestart()) {
      holds.getStyleClass().add("setting-waits");
    }
    reset.setVisible(!now.usual());
    String wrong = now.problem();
    problem.setText(wrong == null ? "" : wrong);
    problem.setVisible(wrong != null);
    problem.setManaged(wrong != null);
    if (wrong == null) {
      editor.fill(now.value());
    }
  }

  private String limits(SettingRow now) {
    Setting setting = now.setting();
    String usual = setting.fallback();
    String shown =
        usual.isEmpty()
            ? desk.texts().of("settings.nothing")
            : switch (setting.kind()) {
              case Kind.Secret() -> "•••";
              case Kind.Flag() -> desk.texts().of("kit.option." + usual);
              case Kind.Choice choice -> now.option(desk.texts(), usual);
              case Kind.Zone() -> now.option(desk.texts(), usual);
              case Kind.Whole whole -> usual;
              case Kind.Text() -> usual;
            };
    String text = desk.texts().of("settings.default", shown);
    return setting.kind() instanceof Kind.Whole(long min, long max)
        ? desk.texts().of("settings.range", number(min), number(max)) + " · " + text
        : text;
  }

  private static String number(long value) {
    return Formats.decimal((double) value, 0);
  }
}
