package org.voltyard.ui.shell;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.collections.MapChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2MZ;
import org.voltyard.ui.kit.Attached;
import org.voltyard.ui.kit.Desk;

/// The screens at the left, each with its key and count; can be narrowed to icons.
final class NavigationRail extends VBox {
  private final Desk desk;
  private final ShellModel model;
  private final Map<String, Button> buttons = new HashMap<>();
  private final Map<String, Label> counts = new HashMap<>();

  NavigationRail(Desk desk, ShellModel model, Screens screens, Consumer<String> open) {
    this.desk = desk;
    this.model = model;
    VBox list = new VBox();
    for (ScreenEntry entry : screens.entries()) {
      if (entry.listed()) {
        list.getChildren().add(button(entry, open));
      }
    }
    ScrollPane scroll = new ScrollPane(list);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren().addAll(scroll, narrowButton());
    getStyleClass().add("navigation");
    narrow(desk.preferences().flag("navigation.narrow", false));
    Attached.to(this, this::follow);
    allow(screens.entries());
  }

  /// Shows which screens are not for whoever sits here.
  void allow(List<ScreenEntry> entries) {
    for (ScreenEntry entry : entries) {
      Button button = buttons.get(entry.id());
      if (button != null) {
        button.getStyleClass().remove("forbidden");
        if (!desk.rights().may(entry.permission())) {
          button.getStyleClass().add("forbidden");
        }
        tip(button, entry);
      }
    }
  }

  private void tip(Button button, ScreenEntry entry) {
    Tooltip tip = new Tooltip();
    boolean may = desk.rights().may(entry.permission());
    tip.textProperty()
        .bind(
            desk.texts()
                .languageProperty()
                .map(
                    language ->
                        desk.texts().of(entry.textKey())
                            + (may
                                ? ""
                                : "\n" + desk.rights().reason(desk.texts(), entry.permission()))));
    button.setTooltip(tip);
  }

  void current(String id) {
    buttons.values().forEach(button -> button.getStyleClass().remove("current"));
    Button button = buttons.get(id);
    if (button != null) {
      button.getStyleClass().add("current");
    }
  }

  private Button button(ScreenEntry entry, Consumer<String> open) {
    Label name = new Label();
    name.textProperty().bind(desk.texts().binding(entry.textKey()));
    name.getStyleClass().add("name");
    Label count = new Label();
    count.getStyleClass().add("count");
    count.setMinWidth(Region.USE_PREF_SIZE);
    KeyCombination combination = entry.key();
    Label key = new Label(combination == null ? "" : combination.getDisplayText());
    key.getStyleClass().add("key");
    key.setMinWidth(Region.USE_PREF_SIZE);
    for (Label each : List.of(name, count, key)) {
      each.managedProperty().bind(each.visibleProperty());
    }
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    FontIcon icon = new FontIcon(entry.icon());
    HBox line = new HBox(10, icon, name, space, count, key);
    line.setAlignment(Pos.CENTER_LEFT);
    Button button = new Button();
    button.setGraphic(line);
    button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    button.setMaxWidth(Double.MAX_VALUE);
    button.setOnAction(event -> open.accept(entry.id()));
    button.accessibleTextProperty().bind(name.textProperty());
    line.prefWidthProperty().bind(button.widthProperty().subtract(24));
    buttons.put(entry.id(), button);
    counts.put(entry.id(), count);
    button.getStyleClass().add("entry");
    return button;
  }

  private Button narrowButton() {
    Button button = new Button();
    button.setGraphic(new FontIcon(Material2MZ.MENU));
    button.getStyleClass().addAll("quiet", "narrow-button");
    button.accessibleTextProperty().bind(desk.texts().binding("shell.narrow"));
    button.setOnAction(event -> narrow(!getStyleClass().contains("narrow")));
    return button;
  }

  private void narrow(boolean narrow) {
    getStyleClass().remove("narrow");
    if (narrow) {
      getStyleClass().add("narrow");
    }
    desk.preferences().put("navigation.narrow", Boolean.toString(narrow));
  }

  private Subscription follow() {
    MapChangeListener<String, Integer> listener = change -> count(change.getKey());
    counts.keySet().forEach(this::count);
    model.counts().addListener(listener);
    return () -> model.counts().removeListener(listener);
  }

  private void count(String id) {
    Label label = counts.get(id);
    if (label != null) {
      int count = model.counts().getOrDefault(id, 0);
      label.setText(count == 0 ? "" : Integer.toString(count));
      label.setOpacity(count > 0 ? 1 : 0);
    }
  }
}
