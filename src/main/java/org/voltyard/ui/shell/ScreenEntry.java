package org.voltyard.ui.shell;

import java.util.function.Supplier;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.voltyard.domain.Permission;
import org.voltyard.ui.kit.ScreenView;

/// One line of the table of screens: made when first opened, then kept. A `listed` screen stands in
/// the navigation.
public record ScreenEntry(
    String id,
    String textKey,
    Ikon icon,
    @Nullable KeyCombination key,
    boolean listed,
    Supplier<ScreenView> make,
    Permission permission) {

  /// A screen of the navigation with a key such as `F2`.
  public static ScreenEntry of(
      String id, Ikon icon, @Nullable String key, Supplier<ScreenView> make) {
    return new ScreenEntry(
        id,
        id + ".title",
        icon,
        key == null ? null : KeyCombination.valueOf(key),
        true,
        make,
        Permission.VIEW);
  }

  /// A screen that is only reached from others (a detail).
  public static ScreenEntry detail(String id, Ikon icon, Supplier<ScreenView> make) {
    return new ScreenEntry(id, id + ".title", icon, null, false, make, Permission.VIEW);
  }

  /// The same for those only who may do this.
  public ScreenEntry needs(Permission needed) {
    return new ScreenEntry(id, textKey, icon, key, listed, make, needed);
  }
}
