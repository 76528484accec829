package org.voltyard.ocpp.engine;

import java.time.Duration;

/// Runs something later; a task must be short and must not wait.
public interface Timer extends AutoCloseable {
  Scheduled after(Duration delay, Runnable task);

  @Override
  void close();

  /// Something that will run unless it is cancelled.
  @FunctionalInterface
  interface Scheduled {
    void cancel();
  }

  /// A timer with one thread of its own.
  static Timer system() {
    return new ThreadTimer();
  }
}
