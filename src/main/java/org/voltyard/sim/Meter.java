package org.voltyard.sim;

/// The energy register of a connector.
final class Meter {
  private double wattHours;

  Meter(double wattHours) {
    this.wattHours = wattHours;
  }

  double wattHours() {
    return wattHours;
  }

  /// As it goes into transactions.
  int whole() {
    return (int) Math.floor(wattHours);
  }

  void add(double energy) {
    wattHours = Math.max(0, wattHours + energy);
  }
}
