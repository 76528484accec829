package org.voltyard.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/// A vehicle.
@Entity
@Table(name = "vehicle")
class VehicleEntity {
  @Id String id = "";

  String plate = "";

  @Column(name = "plate_key")
  String plateKey = "";

  @Column(name = "fleet_number")
  String fleetNumber = "";

  String vin = "";

  String evccid = "";

  long battery;

  String connector = "";

  @Column(name = "max_power")
  double maxPower;

  @Nullable String organisation;

  @Column(name = "organisation_name")
  String organisationName = "";

  @Nullable String driver;

  @Column(name = "driver_name")
  String driverName = "";

  String state = "";

  String words = "";

  VehicleEntity() {}
}
