package org.voltyard.ui.people;

import org.voltyard.domain.Energy;
import org.voltyard.domain.Power;
import org.voltyard.domain.RegisterArchive.VehicleLine;
import org.voltyard.domain.Vehicle;

/// A vehicle in the table, with the names of those it belongs to.
record VehicleRow(VehicleLine line) {
  String id() {
    return line.vehicle().id();
  }

  Vehicle vehicle() {
    return line.vehicle();
  }

  double kilowattHours() {
    Energy battery = vehicle().battery();
    return battery == null ? Double.NaN : battery.kiloWattHours();
  }

  double kilowatts() {
    Power most = vehicle().maxPower();
    return most == null ? Double.NaN : most.kiloWatts();
  }
}
