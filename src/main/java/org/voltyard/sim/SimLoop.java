package org.voltyard.sim;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The clock of a running simulation: one thread for all chargers.
public final class SimLoop implements SimClock, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SimLoop.class);

  private final InstantSource time;
  private final ScheduledThreadPoolExecutor thread;

  public SimLoop(InstantSource time) {
    this.time = time;
    thread =
        new ScheduledThreadPoolExecutor(
            1, task -> Thread.ofPlatform().name("simulator").daemon().unstarted(task));
    thread.setRemoveOnCancelPolicy(true);
    thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
  }

  @Override
  public Instant now() {
    return time.instant();
  }

  @Override
  public void run(Runnable task) {
    try {
      thread.execute(() -> guarded(task));
    } catch (RejectedExecutionException e) {
      LOG.trace("A task after the end of the simulation", e);
    }
  }

  @Override
  public Timer after(Duration delay, Runnable task) {
    try {
      ScheduledFuture<?> future =
          thread.schedule(() -> guarded(task), delay.toMillis(), TimeUnit.MILLISECONDS);
      return () -> future.cancel(false);
    } catch (RejectedExecutionException e) {
      LOG.trace("A task after the end of the simulation", e);
      return Timer.NONE;
    }
  }

  private static void guarded(Runnable task) {
    try {
      task.run();
    } catch (RuntimeException e) {
      LOG.error("The simulator failed in one task and goes on", e);
    }
  }

  @Override
  public void close() {
    thread.shutdown();
  }
}
