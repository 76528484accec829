package org.voltyard.api;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Counts what somebody asks for: as much as fits into a minute at once, then as fast as it comes
/// back. Those who were silent longest are forgotten first.
final class Throttle {
  private static final int MOST = 20_000;
  private static final double MINUTE = 60;

  private final int perMinute;
  private final InstantSource clock;
  private final Map<String, Bucket> buckets =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
          return size() > MOST;
        }
      };

  private record Bucket(double left, Instant at) {}

  /// @param perMinute 0 for any number
  Throttle(int perMinute, InstantSource clock) {
    this.perMinute = perMinute;
    this.clock = clock;
  }

  /// Takes one; says how long to wait where there is none.
  synchronized Optional<Duration> take(String who) {
    Optional<Duration> wait = look(who);
    if (wait.isEmpty() && perMinute > 0) {
      Bucket now = bucket(who);
      buckets.put(who, new Bucket(now.left() - 1, now.at()));
    }
    return wait;
  }

  /// How long to wait for one.
  synchronized Optional<Duration> look(String who) {
    if (perMinute == 0) {
      return Optional.empty();
    }
    double missing = 1 - bucket(who).left();
    return missing <= 0
        ? Optional.empty()
        : Optional.of(Duration.ofMillis((long) Math.ceil(missing * MINUTE * 1000 / perMinute)));
  }

  private Bucket bucket(String who) {
    Instant now = clock.instant();
    Bucket known = buckets.get(who);
    if (known == null) {
      return new Bucket(perMinute, now);
    }
    double back =
        Math.max(0, Duration.between(known.at(), now).toMillis()) * perMinute / (MINUTE * 1000);
    return new Bucket(Math.min(perMinute, known.left() + back), now);
  }
}
