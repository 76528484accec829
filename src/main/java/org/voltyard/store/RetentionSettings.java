package org.voltyard.store;

import java.time.Duration;

/// How long frames and readings are kept, and how many bytes of frames (roughly).
///
/// @param links how long sessions tell whose they were
public record RetentionSettings(
    Duration frames, long frameBytes, Duration samples, Duration links) {
  public static final RetentionSettings DEFAULT =
      new RetentionSettings(
          Duration.ofDays(90), 2L << 30, Duration.ofDays(400), Duration.ofDays(1095));
}
