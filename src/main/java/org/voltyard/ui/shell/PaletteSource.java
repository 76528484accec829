package org.voltyard.ui.shell;

import java.util.List;
import java.util.function.Consumer;

/// Gives the command palette what it can find: screens, actions, assets, sessions.
public interface PaletteSource {
  /// Finds what may match; answers on the JavaFX thread, at once or later.
  void find(String typed, Consumer<List<PaletteItem>> found);

  /// A source whose items are all in memory; the palette ranks them.
  static PaletteSource of(java.util.function.Supplier<List<PaletteItem>> items) {
    return (typed, found) -> found.accept(items.get());
  }
}
