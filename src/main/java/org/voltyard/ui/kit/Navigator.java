package org.voltyard.ui.kit;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What a screen may ask of the window around it; the shell listens, in tests nobody need to.
public final class Navigator {
  private static final Logger log = LoggerFactory.getLogger(Navigator.class);

  private @Nullable Frame frame;

  /// The window as it answers to its screens.
  public interface Frame {
    /// Shows a screen, and in it a subject (a station, a session) if one is named.
    void open(String screen, @Nullable String subject);

    /// Shows the faceplate of an asset in the right drawer.
    void drawer(ObservableValue<String> title, Node content);

    /// Closes the right drawer.
    void closeDrawer();

    /// Shows a passing message.
    void toast(Toast toast);

    /// Asks before something is done, inside the window.
    void confirm(ConfirmDialog dialog);
  }

  /// Called once by the shell.
  public void listen(Frame listener) {
    frame = listener;
  }

  /// Shows a screen.
  public void open(String screen) {
    open(screen, null);
  }

  /// Shows a screen and in it a subject.
  public void open(String screen, @Nullable String subject) {
    if (frame == null) {
      log.debug("no window to open {} in", screen);
    } else {
      frame.open(screen, subject);
    }
  }

  /// Shows the faceplate of an asset in the right drawer.
  public void drawer(ObservableValue<String> title, Node content) {
    if (frame != null) {
      frame.drawer(title, content);
    }
  }

  /// Closes the right drawer.
  public void closeDrawer() {
    if (frame != null) {
      frame.closeDrawer();
    }
  }

  /// Shows a passing message.
  public void toast(Toast toast) {
    if (frame != null) {
      frame.toast(toast);
    }
  }

  /// Asks before something is done; without a window nothing is done.
  public void confirm(ConfirmDialog dialog) {
    if (frame != null) {
      frame.confirm(dialog);
    }
  }
}
