package org.voltyard.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.voltyard.domain.Fact;
import org.voltyard.domain.FactLog;
import org.voltyard.domain.Recorded;

/// A journal in memory.
final class MemoryLog implements FactLog {
  static final Instant BEGIN = Instant.parse("2026-05-01T08:00:00Z");

  private final List<Recorded> facts = new ArrayList<>();

  synchronized Recorded append(Fact fact) {
    Recorded recorded = new Recorded(facts.size() + 1L, BEGIN.plusSeconds(facts.size()), fact);
    facts.add(recorded);
    return recorded;
  }

  synchronized List<Recorded> all() {
    return List.copyOf(facts);
  }

  @Override
  public synchronized long lastSeq() {
    return facts.size();
  }

  @Override
  public synchronized long read(long since, int max, Consumer<Recorded> reader) {
    int to = (int) Math.min(facts.size(), since + max);
    for (int i = (int) since; i < to; i++) {
      reader.accept(facts.get(i));
    }
    return Math.max(since, to);
  }
}
