package org.voltyard.ocpp.engine;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Tells a station's wrong clock from late delivery: a message can be late, never early, so the
/// greatest lead within a while is what the clock is wrong by.
final class ClockWatch {
  private static final Duration TOLERANCE = Duration.ofSeconds(5);
  private static final Duration WHILE = Duration.ofMinutes(2);
  private static final int FEWEST = 3;

  private Duration told = Duration.ZERO;
  private Duration best = Duration.ZERO;
  private @Nullable Instant since;
  private int count;

  /// Takes a time of the station; returns by how much its clock is ahead (negative: behind) when
  /// that is to be told, else null.
  @Nullable Duration seen(Instant time, Instant now) {
    Duration lead = Duration.between(now, time);
    if (lead.compareTo(TOLERANCE) > 0 && lead.minus(told).compareTo(TOLERANCE) > 0) {
      told = lead;
      since = null;
      return lead;
    }
    Instant begin = since;
    if (begin == null) {
      since = now;
      best = lead;
      count = 1;
      return null;
    }
    best = lead.compareTo(best) > 0 ? lead : best;
    count++;
    if (count < FEWEST || begin.plus(WHILE).isAfter(now)) {
      return null;
    }
    since = null;
    return judged();
  }

  private @Nullable Duration judged() {
    if (best.minus(told).abs().compareTo(TOLERANCE) <= 0) {
      return null;
    }
    told = best;
    return best;
  }
}
