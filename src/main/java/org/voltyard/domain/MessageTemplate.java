package org.voltyard.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.DisplayMessage.State;

/// A message kept under a name, in the languages of the depot.
public record MessageTemplate(
    String name,
    DisplayMessage.Priority priority,
    @Nullable State state,
    DisplayMessage.Text text,
    List<DisplayMessage.Text> more) {
  public MessageTemplate {
    more = List.copyOf(more);
    if (name.isBlank() || name.length() > 60) {
      throw new IllegalArgumentException("name: 1 to 60 characters are allowed");
    } else if (more.size() > 4) {
      throw new IllegalArgumentException("texts: at most 5 are allowed");
    }
  }

  /// In all its languages.
  public List<DisplayMessage.Text> texts() {
    return DisplayMessage.Text.all(text, more);
  }
}
