package org.voltyard.ui.stations;

import java.time.Instant;
import org.voltyard.domain.FrameLog;

/// A frame as a row; `latencyMillis` is `NaN` for what is not an answer.
record FrameRow(
    long number,
    Instant at,
    boolean incoming,
    int type,
    String action,
    double latencyMillis,
    String fault,
    String text) {
  static FrameRow of(long number, FrameLog.Frame frame) {
    return new FrameRow(
        number,
        frame.at(),
        frame.incoming(),
        frame.type(),
        frame.action() == null ? "" : frame.action(),
        frame.latencyMicros() < 0 ? Double.NaN : frame.latencyMicros() / 1000.0,
        frame.fault() == null ? "" : frame.fault(),
        frame.text());
  }
}
