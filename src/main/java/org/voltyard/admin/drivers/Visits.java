package org.voltyard.admin.drivers;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/// Who is signed in, in memory alone: after a restart everybody signs in again. By hashes of their
/// keys, so that how long a search takes tells nothing.
final class Visits {
  static final Duration LONGEST = Duration.ofDays(7);
  static final Duration IDLE = Duration.ofDays(1);
  private static final int ALL = 20_000;
  private static final int OF_ONE = 10;
  private static final int KEY = 43;

  private final InstantSource clock;
  private final Secrets secrets = new Secrets();
  private final Map<String, Visit> visits =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Visit> eldest) {
          return size() > ALL;
        }
      };

  Visits(InstantSource clock) {
    this.clock = clock;
  }

  synchronized Visit begin(String driver, String where, String proof) {
    List<String> before =
        visits.entrySet().stream()
            .filter(e -> e.getValue().driver().equals(driver))
            .map(Map.Entry::getKey)
            .toList();
    if (before.size() >= OF_ONE) {
      visits.remove(before.getFirst());
    }
    Visit visit = new Visit(secrets.of(KEY), driver, where, proof, clock.instant());
    visits.put(Secrets.hash(visit.key()), visit);
    return visit;
  }

  synchronized Optional<Visit> find(String key) {
    String hash = Secrets.hash(key);
    Visit visit = visits.get(hash);
    if (visit == null) {
      return Optional.empty();
    }
    Instant now = clock.instant();
    if (now.isAfter(visit.began().plus(LONGEST)) || now.isAfter(visit.seen().plus(IDLE))) {
      visits.remove(hash);
      return Optional.empty();
    }
    visit.seen(now);
    return Optional.of(visit);
  }

  synchronized void end(Predicate<Visit> which) {
    visits.values().removeIf(which);
  }
}
