package org.voltyard.sim.replay;

/// How many times faster than it happened, and whether times in messages are moved to now.
public record Pace(double speed, boolean moved) {
  public Pace {
    if (!(speed > 0)) {
      throw new IllegalArgumentException("speed " + speed + ": more than 0 is allowed");
    }
  }
}
