package org.voltyard.bench;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.stage.Window;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.voltyard.app.Main;

/// How fluently the real window is painted: starts VoltYard with the arguments given, then counts
/// for ten seconds at a time the frames that JavaFX made, and the longest wait for one. Load comes
/// from outside, by a generator of stations. It ends with its window or after `bench.rounds`.
///
/// With `-Dbench.repaint=true` the whole window is made to be painted anew in every frame, which no
/// screen does by itself.
public final class ScreenBench {
  private static final Logger LOG = LoggerFactory.getLogger(ScreenBench.class);
  private static final Duration ROUND = Duration.ofSeconds(10);

  private ScreenBench() {}

  public static void main(String[] args) {
    ScheduledExecutorService watch =
        Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().factory());
    var _ = watch.schedule(() -> Platform.runLater(new Meter()::start), 15, TimeUnit.SECONDS);
    Main.main(args);
  }

  /// Sees every frame.
  private static final class Meter extends AnimationTimer {
    private final boolean repaint = Boolean.getBoolean("bench.repaint");
    private final long[] waits = new long[2000];
    private int rounds = Integer.getInteger("bench.rounds", 6);
    private int frames;
    private long last;
    private long began;

    @Override
    public void handle(long now) {
      if (repaint) {
        for (Window window : Window.getWindows()) {
          window.getScene().getRoot().setOpacity(frames % 2 == 0 ? 1 : 0.999);
        }
      }
      long real = System.nanoTime();
      if (last == 0) {
        began = real;
      } else if (frames < waits.length) {
        waits[frames++] = real - last;
      }
      last = real;
      if (real - began >= ROUND.toNanos()) {
        report(real - began);
      }
    }

    private void report(long nanos) {
      long[] sorted = Arrays.copyOf(waits, frames);
      Arrays.sort(sorted);
      LOG.info(
          String.format(
              Locale.ROOT,
              "%.1f frames/s; wait for a frame: median %.1f, 99 %% %.1f, longest %.1f ms",
              frames * 1e9 / nanos,
              sorted[frames / 2] / 1e6,
              sorted[frames * 99 / 100] / 1e6,
              sorted[frames - 1] / 1e6));
      frames = 0;
      last = 0;
      if (--rounds == 0) {
        stop();
        Window.getWindows().getFirst().hide();
      }
    }
  }
}
