package org.voltyard.sim;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Holds the connection to the depot: makes it, makes it again when it is lost, or stays away.
final class Tether implements Wire.Ear {
  private static final Logger LOG = LoggerFactory.getLogger(Tether.class);
  private static final long FIRST_PAUSE_MS = 500;
  private static final long LONGEST_PAUSE_MS = 20_000;

  private final Cabinet cabinet;
  private final Wire.Maker wires;
  private final Line line;
  private final Boot boot;
  private final Runnable changed;

  private @Nullable Wire wire;
  private @Nullable String kept = "not started";
  private SimClock.Timer retry = SimClock.Timer.NONE;
  private long pause = FIRST_PAUSE_MS;
  private boolean opening;

  Tether(Cabinet cabinet, Wire.Maker wires, Line line, Boot boot, Runnable changed) {
    this.cabinet = cabinet;
    this.wires = wires;
    this.line = line;
    this.boot = boot;
    this.changed = changed;
  }

  /// Why the charger stays away, null when it does not.
  @Nullable String kept() {
    return kept;
  }

  /// Connects, and from now on keeps connected.
  void connect() {
    kept = null;
    retry.cancel();
    if (wire == null && !opening) {
      opening = true;
      wires.open(cabinet.plan().at(cabinet.link), this);
    }
    changed.run();
  }

  /// Goes, silently or with a goodbye, and stays away for a while (zero: until told).
  void leave(String why, boolean silently, Duration howLong) {
    kept = why;
    retry.cancel();
    Wire open = wire;
    if (open != null) {
      if (silently) {
        open.drop();
      } else {
        open.close();
      }
      gone();
    }
    if (howLong.isPositive()) {
      retry = cabinet.clock().after(howLong, this::connect);
    }
    changed.run();
  }

  @Override
  public void opened(Wire opened) {
    opening = false;
    if (kept != null) {
      opened.drop();
      return;
    }
    wire = opened;
    cabinet.connected = true;
    pause = FIRST_PAUSE_MS;
    line.connect(opened);
    boot.connected();
    changed.run();
  }

  @Override
  public void heard(String text) {
    line.heard(text);
  }

  @Override
  public void closed(String why) {
    LOG.debug("{}: the connection ended: {}", cabinet.plan().id(), why);
    opening = false;
    gone();
    if (kept == null) {
      long wait = pause + cabinet.random().nextLong(pause);
      pause = Math.min(LONGEST_PAUSE_MS, pause * 2);
      retry = cabinet.clock().after(Duration.ofMillis(wait), this::connect);
    }
    changed.run();
  }

  private void gone() {
    if (wire != null) {
      wire = null;
      cabinet.connected = false;
      boot.disconnected();
      line.disconnected();
    }
  }
}
