package org.voltyard.sim;

/// How many times faster than the wall clock the yard is played; set and read on the simulation's
/// thread only.
final class Pace {
  private static final double FASTEST = 600;

  private double factor;
  private boolean paused;

  Pace(double factor) {
    set(factor, false);
  }

  void set(double newFactor, boolean newPaused) {
    if (!(newFactor >= 0.1 && newFactor <= FASTEST)) {
      throw new IllegalArgumentException("factor " + newFactor + ": 0.1 to 600 is allowed");
    }
    factor = newFactor;
    paused = newPaused;
  }

  double factor() {
    return factor;
  }

  /// Whether nobody comes or leaves; what charges goes on charging.
  boolean paused() {
    return paused;
  }
}
