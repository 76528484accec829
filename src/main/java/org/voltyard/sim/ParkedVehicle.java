package org.voltyard.sim;

/// A vehicle at a connector, and its battery filling up, or giving energy back.
final class ParkedVehicle {
  private static final double SLOWEST_WARMING = 0.00002;

  private final Arrival arrival;
  private double soc;
  private double celsius;

  ParkedVehicle(Arrival arrival, double ambient) {
    this.arrival = arrival;
    soc = arrival.soc();
    celsius = ambient;
  }

  Arrival arrival() {
    return arrival;
  }

  double soc() {
    return soc;
  }

  double celsius() {
    return celsius;
  }

  boolean satisfied() {
    return soc >= arrival.target();
  }

  /// What it would take from the outlet now.
  double wants(Outlet outlet) {
    if (satisfied()) {
      return 0;
    }
    return arrival.model().watts(outlet) * ChargeCurve.share(soc) * ChargeCurve.coldShare(celsius);
  }

  /// What it would give back at the outlet now.
  double gives(Outlet outlet) {
    return soc > least() ? arrival.model().gives(outlet) : 0;
  }

  private double least() {
    VehicleModel.Giving giving = arrival.model().giving();
    return giving == null ? 1 : giving.least();
  }

  /// Takes energy; `factor` makes the battery as many times smaller.
  void take(double wattHours, Outlet outlet, double factor) {
    double stored = wattHours * VehicleModel.efficiency(outlet) * factor;
    soc = Math.min(arrival.target(), soc + stored / arrival.model().batteryWh());
    celsius = Math.min(42, celsius + wattHours * factor * SLOWEST_WARMING);
  }

  /// Gives energy back, with `factor` as in taking.
  void give(double wattHours, Outlet outlet, double factor) {
    double drawn = wattHours / VehicleModel.efficiency(outlet) * factor;
    soc = Math.max(Math.min(soc, least()), soc - drawn / arrival.model().batteryWh());
    celsius = Math.min(42, celsius + wattHours * factor * SLOWEST_WARMING);
  }
}
