package org.voltyard.ui.frames;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.FrameLog.Frame;
import org.voltyard.domain.FrameLog.Query;
import org.voltyard.domain.StationId;

/// What frames to show; empty and null are anything.
///
/// @param transaction frames that speak of it, with the other halves of their pairs
/// @param slowerThan answers that took longer
public record FrameFilter(
    String station,
    String action,
    String messageId,
    String contains,
    boolean faultyOnly,
    String transaction,
    @Nullable Duration slowerThan,
    @Nullable Instant from,
    @Nullable Instant to) {
  static final FrameFilter ALL = new FrameFilter("", "", "", "", false, "", null, null, null);

  /// Everything about one station.
  static FrameFilter of(String station) {
    return new FrameFilter(station, "", "", "", false, "", null, null, null);
  }

  /// Everything about one transaction of a station.
  static FrameFilter of(String station, String transaction) {
    return new FrameFilter(station, "", "", "", false, transaction, null, null, null);
  }

  /// The same within a time.
  FrameFilter within(@Nullable Instant begin, @Nullable Instant end) {
    return new FrameFilter(
        station, action, messageId, contains, faultyOnly, transaction, slowerThan, begin, end);
  }

  boolean any() {
    return !equals(ALL);
  }

  /// For frames as they come; period and transaction are not asked.
  boolean matches(Frame frame) {
    return is(station, frame.station().value())
        && is(action, frame.action())
        && (messageId.isEmpty() || messageId.equals(frame.messageId()))
        && has(contains, frame.text())
        && (!faultyOnly || frame.faulty())
        && (slowerThan == null || frame.latencyMicros() * 1000 >= slowerThan.toNanos());
  }

  /// The same for the recorder.
  Query query(@Nullable String cursor, int limit) {
    return new Query(
        StationId.valid(station) ? new StationId(station) : null,
        orNull(action),
        orNull(messageId),
        orNull(contains),
        faultyOnly,
        orNull(transaction),
        slowerThan,
        from,
        to,
        false,
        cursor,
        limit);
  }

  private static boolean is(String wanted, @Nullable String value) {
    return wanted.isEmpty() || wanted.equalsIgnoreCase(value);
  }

  private static boolean has(String wanted, String value) {
    return wanted.isEmpty()
        || value.toLowerCase(Locale.ROOT).contains(wanted.toLowerCase(Locale.ROOT));
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
