package org.voltyard.ui.kit;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import javafx.util.Subscription;

/// Ticks with the wall clock on one daemon thread.
final class WallTicker implements Ticker, AutoCloseable {
  private final ScheduledExecutorService scheduler =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("window-ticks").daemon(true).factory());

  @Override
  public Subscription after(Duration delay, Runnable call) {
    return until(scheduler.schedule(call, delay.toMillis(), TimeUnit.MILLISECONDS));
  }

  @Override
  public Subscription every(Duration period, Runnable call) {
    long millis = period.toMillis();
    return until(scheduler.scheduleWithFixedDelay(call, millis, millis, TimeUnit.MILLISECONDS));
  }

  @Override
  public void close() {
    scheduler.shutdown();
  }

  private static Subscription until(ScheduledFuture<?> future) {
    return () -> future.cancel(false);
  }
}
