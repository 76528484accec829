package org.voltyard.api;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.voltyard.domain.Fact;
import org.voltyard.domain.FactLog;
import org.voltyard.domain.Recorded;

/// A journal in memory that wakes those who follow it.
final class FakeLog implements FactLog {
  private final List<Recorded> facts = new CopyOnWriteArrayList<>();
  private final List<Runnable> followers = new CopyOnWriteArrayList<>();

  void append(Fact fact) {
    facts.add(new Recorded(facts.size() + 1L, Instant.parse("2026-05-01T08:00:00Z"), fact));
    followers.forEach(Runnable::run);
  }

  Runnable following(Runnable wake) {
    followers.add(wake);
    return () -> followers.remove(wake);
  }

  int followers() {
    return followers.size();
  }

  @Override
  public long lastSeq() {
    return facts.size();
  }

  @Override
  public long read(long since, int max, Consumer<Recorded> reader) {
    List<Recorded> part = facts.stream().filter(f -> f.seq() > since).limit(max).toList();
    part.forEach(reader);
    return part.isEmpty() ? since : part.getLast().seq();
  }
}
