package org.voltyard.ui.kit;

import java.time.Duration;
import java.time.Instant;

/// How far a shown value can be trusted by its age.
public enum Freshness {
  FRESH,
  STALE,
  OFFLINE,
  LONG_OFFLINE;

  private static final Duration STRUCK_AFTER = Duration.ofMinutes(10);

  /// Fresh up to twice the sample interval; offline when the station's socket is closed, struck
  /// through after ten minutes.
  public static Freshness of(Duration age, Duration sampleInterval, boolean connected) {
    if (connected) {
      return age.compareTo(sampleInterval.multipliedBy(2)) <= 0 ? FRESH : STALE;
    }
    return age.compareTo(STRUCK_AFTER) > 0 ? LONG_OFFLINE : OFFLINE;
  }

  /// The same from the time of the sample.
  public static Freshness at(
      Instant sampled, Instant now, Duration sampleInterval, boolean connected) {
    return of(Duration.between(sampled, now), sampleInterval, connected);
  }
}
