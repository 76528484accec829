package org.voltyard.domain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is written into the shift log.
public sealed interface ShiftEvent extends Fact {
  @Override
  default String subject() {
    return "shift";
  }

  /// Somebody wrote a note.
  ///
  /// @param station what it is about; null where it is about none
  record Noted(UUID note, String text, @Nullable StationId station, Origin origin)
      implements ShiftEvent {}

  /// A shift was handed over; the next one begins where the summary ends.
  ///
  /// @param text what the next shift must know
  record HandedOver(UUID shift, String text, ShiftSummary summary, Origin origin)
      implements ShiftEvent {}
}
