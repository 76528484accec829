package org.voltyard.ui.frames;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.FrameLog.Frame;
import org.voltyard.domain.FrameLog.Query;
import org.voltyard.domain.StationId;

/// What frames to show; empty and null are anything.
public record FrameFilter(
    String station,
    String action,
    String messageId,
    String contains,
    boolean faultyOnly,
    @Nullable Instant from,
    @Nullable Instant to) {
  static final FrameFilter ALL = new FrameFilter("", "", "", "", false, null, null);

  boolean any() {
    return !equals(ALL);
  }

  /// For frames as they come; the period is not asked.
  boolean matches(Frame frame) {
    return is(station, frame.station().value())
        && has(action, frame.action())
        && (messageId.isEmpty() || messageId.equals(frame.messageId()))
        && has(contains, frame.text())
        && (!faultyOnly || frame.fault() != null || frame.type() == 4 || frame.type() == 0);
  }

  /// The same for the recorder.
  Query query(@Nullable String cursor, int limit) {
    return new Query(
        station.isEmpty() ? null : new StationId(station),
        orNull(action),
        orNull(messageId),
        orNull(contains),
        faultyOnly,
        from,
        to,
        cursor,
        limit);
  }

  private static boolean is(String wanted, String value) {
    return wanted.isEmpty() || wanted.equalsIgnoreCase(value);
  }

  private static boolean has(String wanted, @Nullable String value) {
    return wanted.isEmpty()
        || (value != null
            && value.toLowerCase(Locale.ROOT).contains(wanted.toLowerCase(Locale.ROOT)));
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
