package org.voltyard.ui.people;

import org.voltyard.domain.Energy;
import org.voltyard.domain.Power;
import org.voltyard.domain.Vehicle;

/// A vehicle in the table, with the names of those it belongs to.
record VehicleRow(Vehicle vehicle, String organisation, String driver, int tokens) {
  String id() {
    return vehicle.id();
  }

  double kilowattHours() {
    Energy battery = vehicle.battery();
    return battery == null ? Double.NaN : battery.kiloWattHours();
  }

  double kilowatts() {
    Power most = vehicle.maxPower();
    return most == null ? Double.NaN : most.kiloWatts();
  }
}
