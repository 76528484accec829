package org.voltyard.app;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The depot's timer, and what is done by it again and again; what fails is done again all the
/// same.
final class RegularTasks {
  private static final Logger LOG = LoggerFactory.getLogger(RegularTasks.class);

  private final ScheduledExecutorService timer;

  private RegularTasks(ScheduledExecutorService timer) {
    this.timer = timer;
  }

  /// Once shut down it drops what was to come: nothing happens to a depot that has closed.
  static RegularTasks open(Lifecycle life) {
    ScheduledThreadPoolExecutor timer =
        new ScheduledThreadPoolExecutor(
            1,
            Thread.ofPlatform().daemon().name("depot-timer").factory(),
            new ThreadPoolExecutor.DiscardPolicy());
    timer.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    life.add("timer", timer::shutdown);
    return new RegularTasks(timer);
  }

  ScheduledExecutorService timer() {
    return timer;
  }

  void every(Duration pause, Runnable task) {
    Runnable guarded =
        () -> {
          try {
            task.run();
          } catch (RuntimeException e) {
            LOG.error("a regular task failed", e);
          }
        };
    var _ =
        timer.scheduleWithFixedDelay(
            guarded, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
  }

  /// What waits for the database must not keep the timer.
  void apart(Duration pause, String name, Runnable task) {
    every(pause, () -> Thread.ofPlatform().daemon().name(name).start(task));
  }
}
