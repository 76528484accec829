package org.voltyard.ui.kit;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javafx.util.Subscription;

/// An [Fx] turned by hand: everything runs in the calling thread, time passes only by [#advance].
public final class ManualFx implements InstantSource {
  private final List<Alarm> alarms = new ArrayList<>();
  private final Deque<Runnable> background = new ArrayDeque<>();
  private final Fx fx;
  private Instant now;
  private boolean held;

  /// Begins at a fixed instant.
  public ManualFx(Instant start) {
    now = start;
    fx = new Fx(Runnable::run, this::background, new HandTicker());
  }

  /// Begins in the morning of 2026-11-22.
  public ManualFx() {
    this(Instant.parse("2026-11-22T00:00:00Z"));
  }

  /// The door to hand to models and views.
  public Fx fx() {
    return fx;
  }

  @Override
  public Instant instant() {
    return now;
  }

  /// From now on background work waits for [#work].
  public void hold() {
    held = true;
  }

  /// Does all background work that waits.
  public void work() {
    while (!background.isEmpty()) {
      background.removeFirst().run();
    }
  }

  /// Lets time pass, ringing what is due on the way.
  public void advance(Duration by) {
    Instant end = now.plus(by);
    while (true) {
      Alarm next = null;
      for (Alarm alarm : alarms) {
        if (!alarm.at.isAfter(end) && (next == null || alarm.at.isBefore(next.at))) {
          next = alarm;
        }
      }
      if (next == null) {
        break;
      }
      now = next.at;
      if (next.period == null) {
        alarms.remove(next);
      } else {
        next.at = next.at.plus(next.period);
      }
      next.call.run();
    }
    now = end;
  }

  /// How many ticks and timers are still wound up.
  public int wound() {
    return alarms.size();
  }

  private void background(Runnable work) {
    if (held) {
      background.addLast(work);
    } else {
      work.run();
    }
  }

  private static final class Alarm {
    private Instant at;
    private final @org.jspecify.annotations.Nullable Duration period;
    private final Runnable call;

    Alarm(Instant at, @org.jspecify.annotations.Nullable Duration period, Runnable call) {
      this.at = at;
      this.period = period;
      this.call = call;
    }
  }

  private final class HandTicker implements Ticker {
    @Override
    public Subscription after(Duration delay, Runnable call) {
      return wind(new Alarm(now.plus(delay), null, call));
    }

    @Override
    public Subscription every(Duration period, Runnable call) {
      return wind(new Alarm(now.plus(period), period, call));
    }

    private Subscription wind(Alarm alarm) {
      alarms.add(alarm);
      return () -> alarms.remove(alarm);
    }
  }
}
