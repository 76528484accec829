package org.voltyard.ui.shell;

import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.voltyard.ui.kit.Action;

/// Turns keys into actions: those of the window first, then those of the screen on show; plain
/// letters only where nobody types.
final class Keys {
  private final Supplier<List<Action>> window;
  private final Supplier<List<Action>> screen;
  private final Runnable help;

  Keys(Supplier<List<Action>> window, Supplier<List<Action>> screen, Runnable help) {
    this.window = window;
    this.screen = screen;
    this.help = help;
  }

  void listen(Scene scene) {
    scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> pressed(scene, event));
    scene.addEventHandler(
        KeyEvent.KEY_TYPED,
        event -> {
          if ((event.getCharacter().equals("?") || event.getCharacter().equals("？"))
              && !typing(scene)) {
            help.run();
          }
        });
  }

  private void pressed(Scene scene, KeyEvent event) {
    if (plain(event) && (typing(scene) || choosing(scene))) {
      return;
    }
    if (perform(window.get(), event) || perform(screen.get(), event)) {
      event.consume();
    }
  }

  private static boolean perform(List<Action> actions, KeyEvent event) {
    for (Action action : actions) {
      KeyCombination key = action.key();
      if (key != null && key.match(event) && action.enabled().get()) {
        action.perform();
        return true;
      }
    }
    return false;
  }

  /// A key that text fields and buttons need for themselves.
  private static boolean plain(KeyEvent event) {
    boolean modified = event.isShortcutDown() || event.isAltDown() || event.isMetaDown();
    return !modified && !event.getCode().isFunctionKey();
  }

  private static boolean typing(Scene scene) {
    return scene.getFocusOwner() instanceof TextInputControl;
  }

  private static boolean choosing(Scene scene) {
    Node owner = scene.getFocusOwner();
    return owner instanceof ButtonBase || owner instanceof ComboBoxBase<?>;
  }
}
