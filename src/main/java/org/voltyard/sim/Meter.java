package org.voltyard.sim;

/// The energy registers of a connector: what it delivered, and what came back.
final class Meter {
  private double wattHours;
  private double exported;

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

  double exportedWattHours() {
    return exported;
  }

  /// Counts what came back.
  void export(double energy) {
    exported += energy;
  }

  void add(double energy) {
    wattHours = Math.max(0, wattHours + energy);
  }
}
