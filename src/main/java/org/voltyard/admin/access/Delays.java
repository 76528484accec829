package org.voltyard.admin.access;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// How long a name has to wait after failures. An attempt counts as failed until it is known to be
/// right, so that many at once are no way around.
public final class Delays {
  private static final int FREE = 5;
  private static final Duration FIRST = Duration.ofSeconds(10);
  private static final Duration LONGEST = Duration.ofMinutes(15);
  private static final Duration FORGOTTEN = Duration.ofDays(1);
  private static final int NAMES = 10_000;

  private final InstantSource clock;
  private final Map<String, Failures> failures =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
          return size() > NAMES;
        }
      };

  private record Failures(int count, Instant last) {
    Duration delay() {
      int doublings = Math.min(count - FREE, 10);
      Duration grown = FIRST.multipliedBy(1L << Math.max(0, doublings));
      return count < FREE ? Duration.ZERO : grown.compareTo(LONGEST) > 0 ? LONGEST : grown;
    }
  }

  public Delays(InstantSource clock) {
    this.clock = clock;
  }

  /// Knows failures of a time before.
  synchronized void restore(String name, int count, Instant last) {
    failures.put(name, new Failures(count, last));
  }

  /// Begins an attempt; says how long to wait instead where there were too many.
  public synchronized Optional<Duration> begin(String name) {
    Instant now = clock.instant();
    Failures known = failures.get(name);
    if (known == null || known.last().plus(FORGOTTEN).isBefore(now)) {
      failures.put(name, new Failures(1, now));
      return Optional.empty();
    }
    Instant open = known.last().plus(known.delay());
    if (now.isBefore(open)) {
      return Optional.of(Duration.between(now, open));
    }
    failures.put(name, new Failures(known.count() + 1, now));
    return Optional.empty();
  }

  /// The attempt was neither right nor wrong.
  synchronized void undecided(String name) {
    failures.computeIfPresent(
        name, (_, f) -> f.count() <= 1 ? null : new Failures(f.count() - 1, f.last()));
  }

  /// The attempt was right: all failures before are forgotten.
  public synchronized void succeeded(String name) {
    failures.remove(name);
  }
}
