package org.voltyard.ocpp.engine;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// A clock and a timer that go when they are told to.
public final class ManualClock implements InstantSource, Timer {
  private final List<Task> tasks = new ArrayList<>();
  private Instant now = Instant.parse("2026-03-01T08:00:00Z");

  private record Task(Instant due, Runnable run) {}

  @Override
  public synchronized Instant instant() {
    return now;
  }

  @Override
  public synchronized Scheduled after(Duration delay, Runnable task) {
    Task kept = new Task(now.plus(delay), task);
    tasks.add(kept);
    return () -> cancel(kept);
  }

  private synchronized void cancel(Task task) {
    tasks.remove(task);
  }

  /// Lets time pass, and runs what becomes due.
  public void pass(Duration time) {
    List<Task> due;
    synchronized (this) {
      now = now.plus(time);
      due =
          tasks.stream()
              .filter(task -> !task.due.isAfter(now))
              .sorted(Comparator.comparing(Task::due))
              .toList();
      tasks.removeAll(due);
    }
    due.forEach(task -> task.run.run());
  }

  @Override
  public void close() {}
}
