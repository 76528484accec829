package org.voltyard.ui.kit;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.util.Subscription;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The only door to the JavaFX thread: into it, out of it, and its ticks. Tests make one that is
/// turned by hand.
public final class Fx implements AutoCloseable {
  /// A changing value is painted at most four times a second.
  public static final Duration REPAINT = Duration.ofMillis(250);

  private static final Logger log = LoggerFactory.getLogger(Fx.class);

  private final Executor window;
  private final Executor background;
  private final Ticker ticker;

  Fx(Executor window, Executor background, Ticker ticker) {
    this.window = window;
    this.background = background;
    this.ticker = ticker;
  }

  /// The real one: JavaFX thread, virtual threads, wall clock.
  public static Fx live() {
    return new Fx(
        Fx::onWindow,
        work -> Thread.ofVirtual().name("window-background").start(work),
        new WallTicker());
  }

  /// Runs on the JavaFX thread: at once when already there, else queued.
  public void run(Runnable work) {
    window.execute(work);
  }

  /// Works on a virtual thread that is never interrupted, then hands the result or the failure to
  /// the JavaFX thread.
  public <T> void background(
      Supplier<T> work, Consumer<? super T> done, Consumer<? super Throwable> failed) {
    background.execute(
        () -> {
          T result;
          try {
            result = work.get();
          } catch (RuntimeException | Error e) {
            log.warn("background work of the window failed", e);
            run(() -> failed.accept(e));
            return;
          }
          run(() -> done.accept(result));
        });
  }

  /// Calls on the JavaFX thread again and again until unsubscribed; a slow window skips ticks
  /// instead of gathering them.
  public Subscription every(Duration period, Runnable tick) {
    AtomicBoolean waiting = new AtomicBoolean();
    return ticker.every(
        period,
        () -> {
          if (waiting.compareAndSet(false, true)) {
            run(
                () -> {
                  waiting.set(false);
                  tick.run();
                });
          }
        });
  }

  /// Calls once on the JavaFX thread after a while, unless unsubscribed before.
  public Subscription after(Duration delay, Runnable call) {
    AtomicBoolean wanted = new AtomicBoolean(true);
    Subscription timer =
        ticker.after(
            delay,
            () ->
                run(
                    () -> {
                      if (wanted.get()) {
                        call.run();
                      }
                    }));
    return timer.and(() -> wanted.set(false));
  }

  /// A mailbox for keyed updates from any thread: last value wins, handed over at most four times a
  /// second.
  public <K, V> Coalesced<K, V> coalesced(Consumer<Map<K, V>> batch) {
    return new Coalesced<>(this, batch);
  }

  @Override
  public void close() {
    if (ticker instanceof WallTicker wall) {
      wall.close();
    }
  }

  private static void onWindow(Runnable work) {
    if (Platform.isFxApplicationThread()) {
      work.run();
      return;
    }
    try {
      Platform.runLater(work);
    } catch (IllegalStateException e) {
      log.debug("window is not there, work dropped", e);
    }
  }
}
