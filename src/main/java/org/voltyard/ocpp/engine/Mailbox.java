package org.voltyard.ocpp.engine;

import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What a station still has to be done for it, one after the other on a virtual thread that lives
/// as long as there is something to do.
final class Mailbox {
  private static final Logger LOG = LoggerFactory.getLogger(Mailbox.class);

  private final String name;
  private final int capacity;
  private final ArrayDeque<Runnable> tasks = new ArrayDeque<>(2);
  private boolean running;

  Mailbox(String name, int capacity) {
    this.name = name;
    this.capacity = capacity;
  }

  /// False when too much waits already.
  boolean offer(Runnable task) {
    return add(task, capacity);
  }

  /// For what must not be lost, such as the end of a connection.
  void post(Runnable task) {
    add(task, Integer.MAX_VALUE);
  }

  private boolean add(Runnable task, int limit) {
    synchronized (tasks) {
      if (tasks.size() >= limit) {
        return false;
      }
      tasks.add(task);
      if (running) {
        return true;
      }
      running = true;
    }
    Thread.ofVirtual().name(name).start(this::drain);
    return true;
  }

  private @Nullable Runnable next() {
    synchronized (tasks) {
      Runnable task = tasks.poll();
      running = task != null;
      return task;
    }
  }

  private void drain() {
    Runnable task;
    while ((task = next()) != null) {
      try {
        task.run();
      } catch (RuntimeException | Error e) { // the thread's root: the next task must still run
        LOG.error("{}: a task failed", name, e);
      }
    }
  }
}
