package org.voltyard.sync.webhooks;

import java.time.Duration;
import java.util.random.RandomGenerator;

/// How long to wait after a failure: twice as long each time, and never all at once.
final class Backoff {
  private static final Duration FIRST = Duration.ofSeconds(2);
  private static final Duration LONGEST = Duration.ofMinutes(10);

  private Backoff() {}

  /// @param failures how many there were, from 1
  static Duration after(int failures, RandomGenerator random) {
    long usual = FIRST.toMillis() << Math.min(failures - 1, 20);
    long bounded = Math.min(usual, LONGEST.toMillis());
    return Duration.ofMillis(bounded / 2 + random.nextLong(bounded));
  }
}
