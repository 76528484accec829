package org.voltyard.ocpp.engine;

import java.util.function.LongSupplier;

/// A bucket of frames that a station may send at once, filled again at a steady rate. Used by one
/// thread.
final class Rate {
  private static final double NANOS = 1e9;

  private final double perNano;
  private final double burst;
  private final LongSupplier nanos;
  private double left;
  private long last;

  Rate(EngineSettings.Limits limits, LongSupplier nanos) {
    perNano = limits.framesPerSecond() / NANOS;
    burst = limits.burst();
    this.nanos = nanos;
    left = burst;
    last = nanos.getAsLong();
  }

  boolean take() {
    long now = nanos.getAsLong();
    left = Math.min(burst, left + (now - last) * perNano);
    last = now;
    if (left < 1) {
      return false;
    }
    left--;
    return true;
  }
}
