package org.voltyard.ui.shell;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;

/// Something to find in the command palette: its names (first is shown, all are searched), what it
/// is, and what Enter does.
public record PaletteItem(List<String> names, String detail, @Nullable Ikon icon, Runnable run) {
  /// Copies the names; there is at least one.
  public PaletteItem {
    names = List.copyOf(names);
    if (names.isEmpty()) {
      throw new IllegalArgumentException("a palette item needs a name");
    }
  }

  int score(String typed) {
    int best = 0;
    for (String name : names) {
      best = Math.max(best, Fuzzy.score(typed, name));
    }
    return best;
  }
}
