package org.voltyard.ui.shell;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.voltyard.ui.kit.ScreenView;

/// The table of screens in the order of the navigation, each made when first opened.
public final class Screens {
  private List<ScreenEntry> entries;
  private final Map<String, ScreenView> made = new HashMap<>();

  /// Refuses two screens of one id.
  public Screens(List<ScreenEntry> entries) {
    this.entries = List.copyOf(entries);
    if (entries.stream().map(ScreenEntry::id).distinct().count() != entries.size()) {
      throw new IllegalArgumentException("two screens with one id");
    }
  }

  /// All screens in order.
  public List<ScreenEntry> entries() {
    return entries;
  }

  /// The entry of an id.
  public Optional<ScreenEntry> entry(String id) {
    return entries.stream().filter(entry -> entry.id().equals(id)).findFirst();
  }

  /// The same screens made anew, for another who sits at the window.
  void renew(List<ScreenEntry> again) {
    entries = List.copyOf(again);
    made.clear();
  }

  ScreenView view(ScreenEntry entry) {
    return made.computeIfAbsent(entry.id(), id -> entry.make().get());
  }
}
