package org.voltyard.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The protocol recorder: every frame both ways. Recording never blocks and never fails; searching
/// asks the database, so never on the JavaFX thread.
public interface FrameLog {
  void record(Frame frame);

  /// Newest first, unless the query wants the oldest first.
  Page<Frame> search(Query query);

  /// Hands every frame over as it is recorded, on the recording thread; close to let go.
  AutoCloseable tail(Consumer<Frame> listener);

  /// One frame as it went over the wire.
  ///
  /// @param type 2 call, 3 result, 4 error, 5 error of a result, 6 send; 0 when it could not be
  ///   read
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
      String text) {
    /// Whether something is wrong: with it, or with what it answers.
    public boolean faulty() {
      return fault != null || type == 4 || type == 5 || type == 0;
    }

    /// A request or a message that wants no answer; anything else answers one.
    public boolean asks() {
      return type == 2 || type == 6;
    }

    /// The transaction that it speaks of, null when it names none. Read from the text as it is, for
    /// there are millions of them.
    public @Nullable String transaction() {
      return TransactionMark.in(text);
    }
  }

  /// What to look for; null is anything.
  ///
  /// @param transaction frames that name it, with the other halves of their pairs
  /// @param slowerThan answers that took longer
  /// @param oldestFirst in the order in which it happened
  record Query(
      @Nullable StationId station,
      @Nullable String action,
      @Nullable String messageId,
      @Nullable String contains,
      boolean faultyOnly,
      @Nullable String transaction,
      @Nullable Duration slowerThan,
      @Nullable Instant from,
      @Nullable Instant to,
      boolean oldestFirst,
      @Nullable String cursor,
      int limit) {
    /// Newest first, of any transaction, however quick.
    public Query(
        @Nullable StationId station,
        @Nullable String action,
        @Nullable String messageId,
        @Nullable String contains,
        boolean faultyOnly,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable String cursor,
        int limit) {
      this(
          station,
          action,
          messageId,
          contains,
          faultyOnly,
          null,
          null,
          from,
          to,
          false,
          cursor,
          limit);
    }

    /// All frames of a station (null: of all) within a time, in the order in which they came.
    public static Query course(
        @Nullable StationId station, @Nullable Instant from, @Nullable Instant to) {
      return new Query(station, null, null, null, false, null, null, from, to, true, null, 1000);
    }

    /// Whether a frame is looked for; its transaction is not asked, for that takes its other half.
    public boolean matches(Frame frame) {
      return (station == null || station.equals(frame.station()))
          && (action == null || action.equals(frame.action()))
          && (messageId == null || messageId.equals(frame.messageId()))
          && (contains == null || lower(frame.text()).contains(lower(contains)))
          && (!faultyOnly || frame.faulty())
          && (slowerThan == null || frame.latencyMicros() * 1000 >= slowerThan.toNanos())
          && (from == null || !frame.at().isBefore(from))
          && (to == null || frame.at().isBefore(to));
    }

    private static String lower(String text) {
      return text.toLowerCase(Locale.ROOT);
    }

    /// The same from a cursor on.
    public Query after(@Nullable String place) {
      return new Query(
          station,
          action,
          messageId,
          contains,
          faultyOnly,
          transaction,
          slowerThan,
          from,
          to,
          oldestFirst,
          place,
          limit);
    }
  }
}
