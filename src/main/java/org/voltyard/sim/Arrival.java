package org.voltyard.sim;

/// A vehicle as it drives in; charges are shares from 0 to 1.
///
/// @param target the charge at which it wants no more
public record Arrival(String name, VehicleModel model, double soc, double target) {
  public Arrival {
    if (!(soc >= 0 && soc <= 1 && target > 0 && target <= 1)) {
      throw new IllegalArgumentException("charge " + soc + ", target " + target + ": 0 to 1");
    }
  }
}
