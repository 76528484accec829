package org.voltyard.ui.frames;

import java.util.Comparator;
import org.voltyard.domain.FrameLog.Frame;

/// A frame in the table; `number` tells frames of one instant apart, later ones are greater.
public record FrameRow(long number, Frame frame) {
  static final Comparator<FrameRow> NEWEST_FIRST =
      Comparator.comparing((FrameRow row) -> row.frame().at())
          .thenComparingLong(FrameRow::number)
          .reversed();
  static final String NO_ACTION = "–";
  private static final int SHOWN = 160;

  /// Milliseconds from the request to this answer; `NaN` for anything else.
  double latency() {
    return frame.latencyMicros() < 0 ? Double.NaN : frame.latencyMicros() / 1000.0;
  }

  boolean faulty() {
    return frame.faulty();
  }

  String action() {
    String action = frame.action();
    return action == null ? NO_ACTION : action;
  }

  String messageId() {
    String id = frame.messageId();
    return id == null ? "–" : id;
  }

  /// The beginning of the text, on one line.
  String beginning() {
    String text = frame.text();
    String part = text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
    return part.replace('\n', ' ');
  }

  /// Whether `other` is the request to this answer or the answer to this request.
  boolean pairs(Frame other) {
    String id = frame.messageId();
    boolean oneIsCall = frame.asks() != other.asks();
    return id != null
        && id.equals(other.messageId())
        && frame.station().equals(other.station())
        && oneIsCall
        && frame.incoming() != other.incoming();
  }
}
