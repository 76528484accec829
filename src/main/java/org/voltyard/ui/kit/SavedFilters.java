package org.voltyard.ui.kit;

import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;

/// Keeps the filters of a screen under names; the screen turns its filter into words and back.
public final class SavedFilters extends MenuButton {
  private final Desk desk;
  private final String prefix;
  private final Supplier<Named> now;
  private final Consumer<String> restore;

  /// A filter as it is now: how it is shown and how it is kept; both empty when nothing is set.
  public record Named(String name, String kept) {}

  /// The filters kept under `screen`.
  public SavedFilters(Desk desk, String screen, Supplier<Named> now, Consumer<String> restore) {
    this.desk = desk;
    this.now = now;
    this.restore = restore;
    prefix = "filters." + screen + ".";
    setGraphic(new FontIcon(Material2AL.BOOKMARK_BORDER));
    getStyleClass().add("quiet");
    Tooltip tip = new Tooltip();
    tip.textProperty().bind(desk.texts().binding("kit.table.savedFilters"));
    setTooltip(tip);
    accessibleTextProperty().bind(desk.texts().binding("kit.table.savedFilters"));
    getItems().add(new MenuItem());
    setOnShowing(event -> fill());
  }

  private void fill() {
    getItems().clear();
    Map<String, String> known = desk.preferences().withPrefix(prefix);
    known.forEach(
        (key, kept) -> {
          MenuItem item = new MenuItem(key.substring(prefix.length()));
          item.setOnAction(event -> restore.accept(kept));
          getItems().add(item);
        });
    if (!known.isEmpty()) {
      getItems().add(new SeparatorMenuItem());
    }
    Named current = now.get();
    String key = prefix + current.name();
    MenuItem save = new MenuItem(desk.texts().of("kit.table.saveFilter"));
    save.setDisable(current.name().isEmpty() || known.containsKey(key));
    save.setOnAction(event -> desk.preferences().put(key, current.kept()));
    getItems().add(save);
    if (known.containsKey(key)) {
      MenuItem forget = new MenuItem(desk.texts().of("kit.table.forgetFilter", current.name()));
      forget.setOnAction(event -> desk.preferences().remove(key));
      getItems().add(forget);
    }
  }
}
