package org.voltyard.api;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.voltyard.domain.Fact;
import org.voltyard.domain.FactLog;
import org.voltyard.domain.Recorded;

/// A journal in memory that wakes those who follow it.
final class FakeLog implements FactLog {
  private final List<Recorded> facts = new ArrayList<>();
  private final List<Runnable> followers = new CopyOnWriteArrayList<>();

  private final AtomicLong handedOver = new AtomicLong();

  /// How often a fact was handed to a reader.
  long handedOver() {
    return handedOver.get();
  }

  void append(Fact fact) {
    synchronized (facts) {
      facts.add(new Recorded(facts.size() + 1L, Instant.parse("2026-05-01T08:00:00Z"), fact));
    }
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
    synchronized (facts) {
      return facts.size();
    }
  }

  @Override
  public long read(long since, int max, Consumer<Recorded> reader) {
    List<Recorded> part;
    synchronized (facts) {
      int from = (int) Math.min(since, facts.size());
      part = List.copyOf(facts.subList(from, Math.min(facts.size(), from + max)));
    }
    for (Recorded fact : part) {
      handedOver.incrementAndGet();
      reader.accept(fact);
    }
    return part.isEmpty() ? since : part.getLast().seq();
  }
}
