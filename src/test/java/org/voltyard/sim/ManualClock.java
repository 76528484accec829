package org.voltyard.sim;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.PriorityQueue;
import java.util.Queue;

/// A clock that a test moves; tasks run in the test's own thread.
final class ManualClock implements SimClock {
  private record Task(Instant at, long order, Runnable action) {}

  private final Deque<Runnable> soon = new ArrayDeque<>();
  private final Queue<Task> later =
      new PriorityQueue<>(Comparator.comparing(Task::at).thenComparingLong(Task::order));
  private Instant now = Instant.parse("2026-11-22T08:00:00Z");
  private long order;

  @Override
  public Instant now() {
    return now;
  }

  @Override
  public void run(Runnable task) {
    soon.add(task);
  }

  @Override
  public Timer after(Duration delay, Runnable task) {
    Task planned = new Task(now.plus(delay), order++, task);
    later.add(planned);
    return () -> later.remove(planned);
  }

  /// Runs what waits, without time passing.
  void settle() {
    while (!soon.isEmpty()) {
      soon.remove().run();
    }
  }

  void advance(Duration by) {
    Instant end = now.plus(by);
    settle();
    while (!later.isEmpty() && !later.element().at().isAfter(end)) {
      Task next = later.remove();
      now = next.at().isAfter(now) ? next.at() : now;
      next.action().run();
      settle();
    }
    now = end;
  }
}
