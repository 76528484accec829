package org.voltyard.sim;

import org.jspecify.annotations.Nullable;

/// A kind of vehicle: its battery and what it can take.
///
/// @param acPhases 0 where it cannot charge on alternating current
/// @param dcWatts 0 where it cannot charge on direct current
/// @param giving null where it cannot give energy back
public record VehicleModel(
    String name,
    double batteryWh,
    int acPhases,
    double acWatts,
    double dcWatts,
    @Nullable Giving giving) {
  private static final double AC_EFFICIENCY = 0.92;
  private static final double DC_EFFICIENCY = 0.97;

  public VehicleModel {
    if (!(batteryWh >= 1_000)) {
      throw new IllegalArgumentException("battery of " + batteryWh + " Wh: at least 1 kWh");
    }
  }

  /// One that only takes.
  public VehicleModel(String name, double batteryWh, int acPhases, double acWatts, double dcWatts) {
    this(name, batteryWh, acPhases, acWatts, dcWatts, null);
  }

  /// What it gives back over direct current at most, down to a charge from 0 to 1.
  public record Giving(double watts, double least) {}

  boolean fits(Outlet outlet) {
    return outlet.direct() ? dcWatts > 0 : acPhases > 0 && acWatts > 0;
  }

  /// What its charger takes from the outlet at most.
  double watts(Outlet outlet) {
    if (outlet.direct()) {
      return Math.min(dcWatts, outlet.watts());
    }
    int used = Math.min(acPhases, outlet.phases());
    double onThesePhases = outlet.watts() * used / outlet.phases();
    return Math.min(acWatts * used / acPhases, onThesePhases);
  }

  /// What it can give back at the outlet, 0 where one of the two cannot.
  double gives(Outlet outlet) {
    return giving == null || !outlet.bothWays() ? 0 : Math.min(giving.watts(), outlet.watts());
  }

  /// The phases it uses, 0 for direct current.
  int phases(Outlet outlet) {
    return Math.min(acPhases, outlet.phases());
  }

  static double efficiency(Outlet outlet) {
    return outlet.direct() ? DC_EFFICIENCY : AC_EFFICIENCY;
  }
}
