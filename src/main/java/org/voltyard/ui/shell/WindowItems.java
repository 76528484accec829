package org.voltyard.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.input.KeyCombination;
import org.kordamp.ikonli.material2.Material2AL;
import org.voltyard.ui.kit.Action;
import org.voltyard.ui.kit.Desk;
import org.voltyard.ui.kit.Texts;

/// What the command palette finds of the window itself: its screens, what can be done in the one on
/// show, and what can be done in every one.
final class WindowItems {
  private final Desk desk;
  private final Screens screens;
  private final Consumer<String> open;

  /// @param open opens the screen of an id
  WindowItems(Desk desk, Screens screens, Consumer<String> open) {
    this.desk = desk;
    this.screens = screens;
    this.open = open;
  }

  List<PaletteItem> all(List<Action> ofScreen, List<Action> ofWindow) {
    List<PaletteItem> items = new ArrayList<>();
    for (ScreenEntry entry : screens.entries()) {
      if (entry.listed()) {
        items.add(
            new PaletteItem(
                names(entry.textKey()),
                desk.texts().of("shell.palette.screen"),
                entry.icon(),
                () -> open.accept(entry.id())));
      }
    }
    ofScreen.stream()
        .filter(action -> action.enabled().get() && desk.rights().may(action.textKey()))
        .forEach(action -> items.add(item(action)));
    ofWindow.stream()
        .filter(action -> !action.textKey().endsWith(".title"))
        .forEach(action -> items.add(item(action)));
    return items;
  }

  private PaletteItem item(Action action) {
    KeyCombination key = action.key();
    return new PaletteItem(
        names(action.textKey()),
        key == null ? "" : key.getDisplayText(),
        action.icon() == null ? Material2AL.FLASH_ON : action.icon(),
        action::perform);
  }

  private List<String> names(String key) {
    Texts texts = desk.texts();
    return List.of(texts.of(key), texts.in(texts.language().other(), key));
  }
}
