package org.voltyard.sim;

import java.time.Duration;
import java.time.Instant;

/// Time and the one thread of the simulation: everything a charger does, it does in tasks of this.
public interface SimClock {
  Instant now();

  /// Runs a task soon, after those already waiting.
  void run(Runnable task);

  /// Runs a task once, later.
  Timer after(Duration delay, Runnable task);

  /// A task that has not run yet.
  interface Timer {
    Timer NONE = () -> {};

    void cancel();
  }
}
