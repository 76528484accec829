package org.voltyard.sim;

/// What a connector can deliver.
public sealed interface Outlet {
  double watts();

  /// Watts at a current, of each phase where there are several.
  double wattsAt(double amps, int phases);

  /// Phases of the grid, 0 for direct current.
  int phases();

  default boolean direct() {
    return phases() == 0;
  }

  /// Whether a vehicle can give energy back through it.
  default boolean bothWays() {
    return false;
  }

  /// Alternating current at 230 V, on one phase or three.
  record Ac(double watts, int phases) implements Outlet {
    static final double VOLTS = 230;

    public Ac {
      if (phases != 1 && phases != 3) {
        throw new IllegalArgumentException("phases " + phases + ": 1 or 3 are allowed");
      }
      positive(watts);
    }

    @Override
    public double wattsAt(double amps, int onPhases) {
      return amps * VOLTS * Math.min(phases, onPhases);
    }
  }

  /// Direct current, to the vehicle only or both ways.
  record Dc(double watts, boolean bothWays) implements Outlet {
    static final double VOLTS = 400;

    /// To the vehicle only.
    public Dc(double watts) {
      this(watts, false);
    }

    public Dc {
      positive(watts);
    }

    @Override
    public double wattsAt(double amps, int onPhases) {
      return amps * VOLTS;
    }

    @Override
    public int phases() {
      return 0;
    }
  }

  private static void positive(double watts) {
    if (!(watts > 0) || watts > 2_000_000) {
      throw new IllegalArgumentException("power of " + watts + " W: more than 0, at most 2 MW");
    }
  }
}
