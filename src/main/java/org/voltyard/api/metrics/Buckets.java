package org.voltyard.api.metrics;

import java.time.Duration;
import java.util.Arrays;

/// The bounds of histograms.
final class Buckets {
  /// Answers over a network.
  static final Duration[] ANSWERS = millis(1, 5, 10, 25, 50, 100, 250, 500, 1_000, 5_000, 30_000);

  /// Writes to a disk.
  static final Duration[] COMMITS = millis(1, 2, 5, 10, 20, 50, 100, 250, 1_000, 5_000);

  /// Facts that go to disk together.
  static final double[] GROUPS = {1, 2, 5, 10, 25, 50, 100, 250, 500, 1_000, 2_500, 5_000};

  private Buckets() {}

  private static Duration[] millis(long... bounds) {
    return Arrays.stream(bounds).mapToObj(Duration::ofMillis).toArray(Duration[]::new);
  }
}
