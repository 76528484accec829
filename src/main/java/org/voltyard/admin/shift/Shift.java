package org.voltyard.admin.shift;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.Recorded;
import org.voltyard.domain.ShiftEvent;
import org.voltyard.domain.ShiftSummary;
import org.voltyard.domain.StationId;

/// A shift that was handed over.
///
/// @param by who handed it over
/// @param text what the next shift must know
public record Shift(UUID id, Instant at, String by, String text, ShiftSummary summary) {
  static Optional<Shift> of(Recorded recorded) {
    return recorded.fact() instanceof ShiftEvent.HandedOver e
        ? Optional.of(new Shift(e.shift(), recorded.at(), e.origin().who(), e.text(), e.summary()))
        : Optional.empty();
  }

  /// The shift that is running.
  ///
  /// @param before the one before, with what it handed over; null while there was none
  /// @param notes the oldest first
  public record Running(@Nullable Shift before, List<Note> notes) {
    public Running {
      notes = List.copyOf(notes);
    }
  }

  /// A note.
  public record Note(Instant at, String by, String text, @Nullable StationId station) {
    static Optional<Note> of(Recorded recorded) {
      return recorded.fact() instanceof ShiftEvent.Noted e
          ? Optional.of(new Note(recorded.at(), e.origin().who(), e.text(), e.station()))
          : Optional.empty();
    }
  }
}
