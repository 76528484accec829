package org.voltyard.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// All commands there ever were, from the database. Never call it on the JavaFX thread.
public interface CommandArchive {
  /// Commands to a station, newest first; `cursor` is `next` of the page before, null for the
  /// first.
  Page<Entry> history(StationId station, @Nullable String cursor, int limit);

  /// A command and what became of it; what is null has not happened (yet).
  record Entry(
      UUID command,
      StationId station,
      String action,
      String payload,
      Origin origin,
      Instant sentAt,
      @Nullable Answer answer,
      @Nullable Effect effect) {}

  /// What the station said, and when.
  record Answer(
      CommandEvent.Result result, @Nullable String status, @Nullable String payload, Instant at) {}

  /// Whether the effect was seen.
  record Effect(boolean seen, String text) {}
}
