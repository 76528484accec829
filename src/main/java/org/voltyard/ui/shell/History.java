package org.voltyard.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where the user was, for back and forward.
final class History {
  private static final int LONGEST = 100;

  private final List<Visit> visits = new ArrayList<>();
  private int at = -1;

  /// A screen and the subject in it.
  record Visit(String screen, @Nullable String subject) {}

  void visit(Visit visit) {
    if (at >= 0 && visits.get(at).equals(visit)) {
      return;
    }
    while (visits.size() > at + 1) {
      visits.removeLast();
    }
    visits.add(visit);
    if (visits.size() > LONGEST) {
      visits.removeFirst();
    }
    at = visits.size() - 1;
  }

  Optional<Visit> back() {
    return at > 0 ? Optional.of(visits.get(--at)) : Optional.empty();
  }

  Optional<Visit> forward() {
    return at + 1 < visits.size() ? Optional.of(visits.get(++at)) : Optional.empty();
  }

  Optional<Visit> now() {
    return at >= 0 ? Optional.of(visits.get(at)) : Optional.empty();
  }
}
