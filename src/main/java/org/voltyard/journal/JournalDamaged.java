package org.voltyard.journal;

import java.util.List;
import java.util.stream.Collectors;

/// The journal is damaged in its middle; nothing is skipped silently.
public final class JournalDamaged extends JournalException {
  private static final long serialVersionUID = 1;
  private final transient List<Damage> places;

  public JournalDamaged(List<Damage> places) {
    super(
        places.stream()
            .map(Damage::toString)
            .collect(Collectors.joining("; ", "the journal is damaged: ", "")));
    this.places = List.copyOf(places);
  }

  public List<Damage> places() {
    return places;
  }
}
