package org.voltyard.ui.shell;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.input.KeyCombination;
import org.voltyard.ui.kit.Action;
import org.voltyard.ui.kit.Density;
import org.voltyard.ui.kit.Desk;

/// What can be done in every screen, with its keys.
final class ShellActions {
  private final Desk desk;
  private final Shell shell;
  private final Screens screens;

  ShellActions(Desk desk, Shell shell, Screens screens) {
    this.desk = desk;
    this.shell = shell;
    this.screens = screens;
  }

  List<Action> all() {
    List<Action> all = new ArrayList<>();
    all.add(Action.of("shell.search", shell::search).key("Shortcut+K"));
    for (ScreenEntry entry : screens.entries()) {
      KeyCombination key = entry.key();
      if (key != null) {
        all.add(
            Action.of(entry.textKey(), () -> shell.openIfThere(entry.id()))
                .icon(entry.icon())
                .key(key.getName()));
      }
    }
    all.add(Action.of("shell.refresh", shell::refresh).key("F5"));
    all.add(Action.of("shell.wallboard", this::wallboard).key("F11"));
    all.add(Action.of("shell.back", shell::back).key("Alt+Left"));
    all.add(Action.of("shell.forward", shell::forward).key("Alt+Right"));
    all.add(Action.of("shell.language", () -> TopBar.switchLanguage(desk)).key("Shortcut+L"));
    all.add(Action.of("shell.user", shell::swapUser).key("F10"));
    all.add(Action.of("shell.dense", this::density));
    all.add(Action.of("shell.motion", this::motion));
    for (int slot = 1; slot <= 9; slot++) {
      int number = slot;
      all.add(view("shell.view.open" + number, "Shortcut+" + slot, () -> shell.openView(number)));
      all.add(
          view("shell.view.save" + number, "Shortcut+Shift+" + slot, () -> shell.saveView(number)));
    }
    return List.copyOf(all);
  }

  private static Action view(String textKey, String key, Runnable run) {
    return Action.of(textKey, run).key(key);
  }

  private void wallboard() {
    shell.wallboard(!shell.wallboardProperty().get());
  }

  private void density() {
    Density now = desk.looks().densityProperty().get();
    desk.looks().densityProperty().set(now == Density.DENSE ? Density.COMFORTABLE : Density.DENSE);
  }

  private void motion() {
    desk.looks().reducedMotionProperty().set(!desk.looks().reducedMotionProperty().get());
  }
}
