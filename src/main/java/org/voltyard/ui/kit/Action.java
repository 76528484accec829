package org.voltyard.ui.kit;

import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;

/// Something the user can do: shown as button, in the key list and in the command palette.
public record Action(
    String textKey,
    @Nullable Ikon icon,
    @Nullable KeyCombination key,
    ObservableBooleanValue enabled,
    Runnable run) {

  /// An action without key and icon that is always possible.
  public static Action of(String textKey, Runnable run) {
    return new Action(textKey, null, null, new SimpleBooleanProperty(true), run);
  }

  /// The same with an icon.
  public Action icon(Ikon with) {
    return new Action(textKey, with, key, enabled, run);
  }

  /// The same with a key such as `Ctrl+N`.
  public Action key(String with) {
    return new Action(textKey, icon, KeyCombination.valueOf(with), enabled, run);
  }

  /// The same, possible only at times.
  public Action when(ObservableBooleanValue possible) {
    return new Action(textKey, icon, key, possible, run);
  }

  /// Does it, if it is possible now.
  public void perform() {
    if (enabled.get()) {
      run.run();
    }
  }
}
