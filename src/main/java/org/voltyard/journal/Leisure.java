package org.voltyard.journal;

import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// Keeps background work to half of one core: after each piece it rests as long as the piece took.
/// Stations wait for the same processors, and nobody waits for this.
final class Leisure {
  private static final long LONGEST_REST = 200_000_000; // ns
  private final BooleanSupplier hurry;
  private long since = System.nanoTime();

  /// @param hurry when true it no longer rests
  Leisure(BooleanSupplier hurry) {
    this.hurry = hurry;
  }

  /// To be called after each piece of some milliseconds.
  void rest() {
    long now = System.nanoTime();
    if (!hurry.getAsBoolean()) {
      LockSupport.parkNanos(this, Math.min(now - since, LONGEST_REST));
    }
    since = System.nanoTime();
  }
}
