package org.voltyard.ui.shell;

import java.util.Optional;
import org.voltyard.ui.kit.Preferences;

/// The places that a user keeps under numbers: a screen and the subject in it.
final class SavedViews {
  private final Preferences preferences;

  SavedViews(Preferences preferences) {
    this.preferences = preferences;
  }

  void keep(int slot, History.Visit visit) {
    String subject = visit.subject() == null ? "" : "\n" + visit.subject();
    preferences.put(key(slot), visit.screen() + subject);
  }

  Optional<History.Visit> at(int slot) {
    return preferences.value(key(slot)).map(SavedViews::read);
  }

  private static History.Visit read(String text) {
    int cut = text.indexOf('\n');
    return cut < 0
        ? new History.Visit(text, null)
        : new History.Visit(text.substring(0, cut), text.substring(cut + 1));
  }

  private static String key(int slot) {
    return "view." + slot;
  }
}
