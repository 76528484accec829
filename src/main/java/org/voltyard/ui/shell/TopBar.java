package org.voltyard.ui.shell;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;
import org.voltyard.ui.kit.Attached;
import org.voltyard.ui.kit.Desk;
import org.voltyard.ui.kit.Formats;
import org.voltyard.ui.kit.Glyph;
import org.voltyard.ui.kit.Language;
import org.voltyard.ui.kit.LookChoice;

/// Site, clock, connection, alarms, search, user, language and theme; always on top, also over
/// dialogs.
final class TopBar extends HBox {
  private final Desk desk;
  private final ShellModel model;
  private final Label clock = new Label();
  private final Label offset = new Label();
  private final HBox tools = new HBox(14);

  TopBar(Desk desk, ShellModel model, Runnable search, Runnable alarms) {
    this.desk = desk;
    this.model = model;
    Region left = space();
    Region right = space();
    tools.getChildren().addAll(search(search), user(), language(), theme());
    tools.setAlignment(Pos.CENTER_LEFT);
    tools.managedProperty().bind(tools.visibleProperty());
    AlarmBanner banner = new AlarmBanner(desk, model, alarms);
    getChildren().addAll(site(), clock(), link(), left, banner, right, tools);
    getStyleClass().add("top-bar");
    setAlignment(Pos.CENTER_LEFT);
    Attached.to(
        this,
        () ->
            desk.fx()
                .every(Duration.ofSeconds(1), this::tick)
                .and(desk.zone().subscribe(now -> tick())));
  }

  /// On the wallboard nobody clicks: search, user and switches go.
  void quiet(boolean on) {
    tools.setVisible(!on);
  }

  /// While nobody is signed in there is nothing to search and nobody to name.
  void locked(boolean on) {
    for (Node tool : tools.getChildren()) {
      boolean ofSomebody = tools.getChildren().indexOf(tool) < 2;
      tool.setDisable(on && ofSomebody);
    }
  }

  private Node site() {
    Label name = new Label();
    name.textProperty().bind(model.siteNameProperty());
    name.getStyleClass().add("site-name");
    name.setMinWidth(80);
    return name;
  }

  private Node clock() {
    clock.getStyleClass().add("clock");
    offset.getStyleClass().add("caption");
    clock.setMinWidth(Region.USE_PREF_SIZE);
    offset.setMinWidth(Region.USE_PREF_SIZE);
    VBox box = new VBox(clock, offset);
    box.setAlignment(Pos.CENTER_LEFT);
    return box;
  }

  private void tick() {
    Instant now = desk.clock().instant();
    clock.setText(Formats.time(now, desk.zone().get()));
    ZoneOffset zone = desk.zone().get().getRules().getOffset(now);
    offset.setText("UTC" + (zone.getTotalSeconds() == 0 ? "" : zone.getId().replace("-", "−")));
  }

  private Node link() {
    StackPane shape = new StackPane();
    shape.setMinSize(16, 16);
    Label words = new Label();
    words.setMinWidth(Region.USE_PREF_SIZE);
    Label stations = new Label();
    stations.getStyleClass().add("caption");
    stations.setMinWidth(Region.USE_PREF_SIZE);
    stations
        .textProperty()
        .bind(
            desk.texts().binding("shell.stations", model.onlineProperty(), model.knownProperty()));
    VBox lines = new VBox(words, stations);
    lines.setAlignment(Pos.CENTER_LEFT);
    HBox box = new HBox(8, shape, lines);
    box.setAlignment(Pos.CENTER_LEFT);
    Attached.to(
        box,
        () ->
            Subscription.combine(
                model
                    .linkProperty()
                    .subscribe(
                        now -> {
                          box.getStyleClass().setAll("link", "link-" + now.name());
                          shape.getChildren().setAll(glyph(now).node(14));
                          words.textProperty().bind(desk.texts().binding("shell.link." + now));
                        })));
    return box;
  }

  private static Glyph glyph(Link link) {
    return switch (link) {
      case LISTENING -> Glyph.RING;
      case NOT_LISTENING -> Glyph.CROSS;
      case LOST -> Glyph.DASHED_RING;
    };
  }

  private Node search(Runnable search) {
    Button button = new Button();
    button.setGraphic(new FontIcon(Material2MZ.SEARCH));
    button.textProperty().bind(desk.texts().binding("shell.search"));
    button.setOnAction(event -> search.run());
    button.getStyleClass().add("search-button");
    button.setMinWidth(Region.USE_PREF_SIZE);
    return button;
  }

  private Node user() {
    MenuButton name = new MenuButton();
    name.setGraphic(new FontIcon(Material2MZ.PERSON_OUTLINE));
    name.getStyleClass().add("quiet");
    name.textProperty().bind(model.userProperty());
    name.visibleProperty().bind(model.userProperty().isNotEmpty());
    name.managedProperty().bind(name.visibleProperty());
    name.setMinWidth(Region.USE_PREF_SIZE);
    name.getItems().add(new MenuItem());
    name.setOnShowing(event -> fill(name));
    return name;
  }

  private void fill(MenuButton button) {
    ShellModel.UserMenu menu = model.userMenu();
    button.getItems().clear();
    if (menu != null && menu.somebody()) {
      button
          .getItems()
          .addAll(
              line("access.menu.account", menu.account()),
              line("access.menu.swap", menu.swap()),
              line("access.menu.lock", menu.lock()),
              line("access.menu.switch", menu.leave()));
    } else if (menu != null) {
      button.getItems().add(line("access.menu.first", menu.first()));
    }
  }

  private MenuItem line(String key, Runnable run) {
    MenuItem item = new MenuItem(desk.texts().of(key));
    item.setOnAction(event -> run.run());
    return item;
  }

  private Node language() {
    Button button = button(Material2AL.LANGUAGE, "shell.language");
    button.setOnAction(event -> switchLanguage(desk));
    Attached.to(
        button,
        () ->
            desk.texts()
                .languageProperty()
                .subscribe(now -> button.setText(now == Language.CHINESE ? "EN" : "中")));
    return button;
  }

  static void switchLanguage(Desk desk) {
    desk.texts().languageProperty().set(desk.texts().language().other());
  }

  private Node theme() {
    Button button = button(Material2AL.BRIGHTNESS_MEDIUM, "shell.theme");
    button.setOnAction(
        event ->
            desk.looks()
                .choiceProperty()
                .set(
                    switch (desk.looks().palette().look()) {
                      case DARK -> LookChoice.LIGHT;
                      case LIGHT -> LookChoice.DARK;
                    }));
    return button;
  }

  private Button button(Ikon icon, String key) {
    Button button = new Button();
    button.setGraphic(new FontIcon(icon));
    button.getStyleClass().add("quiet");
    button.setMinWidth(Region.USE_PREF_SIZE);
    Tooltip tip = new Tooltip();
    tip.textProperty().bind(desk.texts().binding(key));
    button.setTooltip(tip);
    button.accessibleTextProperty().bind(desk.texts().binding(key));
    return button;
  }

  private static Region space() {
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    return space;
  }
}
