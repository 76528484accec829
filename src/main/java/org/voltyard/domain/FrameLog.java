package org.voltyard.domain;

import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The protocol recorder: every frame both ways. Recording never blocks and never fails; searching
/// asks the database, so never on the JavaFX thread.
public interface FrameLog {
  void record(Frame frame);

  /// Newest first.
  Page<Frame> search(Query query);

  /// Hands every frame over as it is recorded, on the recording thread; close to let go.
  AutoCloseable tail(Consumer<Frame> listener);

  /// One frame as it went over the wire.
  ///
  /// @param type 2 call, 3 result, 4 error; 0 when it could not be read
  /// @param latencyMicros of an answer: since its request; -1 otherwise
  /// @param fault what was wrong with it, null when nothing was
  record Frame(
      Instant at,
      StationId station,
      boolean incoming,
      int type,
      @Nullable String messageId,
      @Nullable String action,
      long latencyMicros,
      @Nullable String fault,
      String text) {}

  /// What to look for; null is anything.
  record Query(
      @Nullable StationId station,
      @Nullable String action,
      @Nullable String messageId,
      @Nullable String contains,
      boolean faultyOnly,
      @Nullable Instant from,
      @Nullable Instant to,
      @Nullable String cursor,
      int limit) {}
}
