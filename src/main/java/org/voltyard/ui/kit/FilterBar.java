package org.voltyard.ui.kit;

import java.util.Map;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.controlsfx.control.textfield.CustomTextField;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/// Above a table: filter field, saved filters, count of rows, and room for the screen's own
/// buttons.
public final class FilterBar extends HBox {
  private final Desk desk;
  private final String prefix;
  private final CustomTextField field = new CustomTextField();
  private final MenuButton saved = new MenuButton();
  private final Label count = new Label();
  private final HBox extras = new HBox(6);

  FilterBar(Desk desk, String tableId) {
    this.desk = desk;
    prefix = "filter." + tableId + ".";
    field.promptTextProperty().bind(desk.texts().binding("kit.table.filter"));
    field.setLeft(icon(Material2MZ.SEARCH));
    field.setPrefWidth(260);
    field.accessibleTextProperty().bind(desk.texts().binding("kit.table.filter"));
    saved.setGraphic(icon(Material2AL.BOOKMARK_BORDER));
    saved.getStyleClass().add("quiet");
    name(saved, "kit.table.savedFilters");
    saved.setOnShowing(event -> fillSaved());
    saved.getItems().add(new MenuItem());
    count.getStyleClass().add("muted");
    count.setMinWidth(USE_PREF_SIZE);
    Region space = new Region();
    setHgrow(space, Priority.ALWAYS);
    extras.setAlignment(Pos.CENTER_RIGHT);
    getChildren().addAll(field, saved, count, space, extras);
    getStyleClass().add("filter-bar");
    setAlignment(Pos.CENTER_LEFT);
  }

  /// The words to look for.
  public StringProperty filterProperty() {
    return field.textProperty();
  }

  /// Puts the keyboard into the filter field.
  public void focusFilter() {
    field.requestFocus();
  }

  /// Adds the screen's own controls at the right.
  public void add(Node... nodes) {
    extras.getChildren().addAll(0, java.util.List.of(nodes));
  }

  /// Puts a screen's own filter in place of the words.
  public void own(Node... controls) {
    getChildren().removeAll(field, saved);
    getChildren().addAll(0, java.util.List.of(controls));
  }

  void addLast(Node node) {
    extras.getChildren().add(node);
  }

  void count(long shown, long all) {
    String some = Formats.decimal((double) shown, 0);
    count.setText(
        shown == all
            ? desk.texts().of("kit.table.count", some)
            : desk.texts().of("kit.table.countOf", some, Formats.decimal((double) all, 0)));
  }

  Button button(Ikon icon, String key, Runnable run) {
    Button button = new Button();
    button.setGraphic(icon(icon));
    button.getStyleClass().add("quiet");
    button.setOnAction(event -> run.run());
    name(button, key);
    desk.rights().guard(desk.texts(), button, key);
    return button;
  }

  void name(javafx.scene.control.Control control, String key) {
    Tooltip tip = new Tooltip();
    tip.textProperty().bind(desk.texts().binding(key));
    control.setTooltip(tip);
    control.accessibleTextProperty().bind(desk.texts().binding(key));
  }

  static FontIcon icon(Ikon ikon) {
    return new FontIcon(ikon);
  }

  private void fillSaved() {
    saved.getItems().clear();
    Map<String, String> known = desk.preferences().withPrefix(prefix);
    known.forEach(
        (key, words) -> {
          MenuItem item = new MenuItem(words);
          item.setOnAction(event -> field.setText(words));
          saved.getItems().add(item);
        });
    String now = field.getText().strip();
    if (!known.isEmpty()) {
      saved.getItems().add(new SeparatorMenuItem());
    }
    MenuItem save = new MenuItem(desk.texts().of("kit.table.saveFilter"));
    save.setDisable(now.isEmpty() || known.containsValue(now));
    save.setOnAction(event -> desk.preferences().put(prefix + now, now));
    saved.getItems().add(save);
    if (known.containsKey(prefix + now)) {
      MenuItem forget = new MenuItem(desk.texts().of("kit.table.forgetFilter", now));
      forget.setOnAction(event -> desk.preferences().remove(prefix + now));
      saved.getItems().add(forget);
    }
  }
}
