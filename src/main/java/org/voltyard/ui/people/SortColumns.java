package org.voltyard.ui.people;

import java.util.Map;
import org.voltyard.domain.RegisterArchive.DriverColumn;
import org.voltyard.domain.RegisterArchive.OrganisationColumn;
import org.voltyard.domain.RegisterArchive.TokenColumn;
import org.voltyard.domain.RegisterArchive.VehicleColumn;

/// What the archive sorts by when the title of a column is clicked, by the key of the title.
final class SortColumns {
  static final Map<String, VehicleColumn> VEHICLE =
      Map.of(
          "people.field.fleetNumber", VehicleColumn.FLEET_NUMBER,
          "people.field.vin", VehicleColumn.VIN,
          "people.field.evccid", VehicleColumn.EVCCID,
          "people.field.battery", VehicleColumn.BATTERY,
          "people.field.maxPower", VehicleColumn.MAX_POWER,
          "people.field.connector", VehicleColumn.CONNECTOR,
          "people.field.organisation", VehicleColumn.ORGANISATION,
          "people.field.driver", VehicleColumn.DRIVER,
          "people.field.active", VehicleColumn.STATE);
  static final Map<String, DriverColumn> DRIVER =
      Map.of(
          "people.field.id", DriverColumn.ID,
          "people.field.phone", DriverColumn.PHONE,
          "people.field.email", DriverColumn.EMAIL,
          "people.field.language", DriverColumn.LANGUAGE,
          "people.field.organisation", DriverColumn.ORGANISATION,
          "people.field.active", DriverColumn.STATE);
  static final Map<String, OrganisationColumn> ORGANISATION =
      Map.of(
          "people.field.id", OrganisationColumn.ID,
          "people.field.parent", OrganisationColumn.PARENT,
          "people.field.active", OrganisationColumn.STATE);
  static final Map<String, TokenColumn> TOKEN =
      Map.of(
          "people.field.label", TokenColumn.LABEL,
          "people.field.status", TokenColumn.STATUS,
          "people.field.kind", TokenColumn.KIND,
          "people.field.parentToken", TokenColumn.PARENT,
          "people.field.expiry", TokenColumn.EXPIRY,
          "people.field.driver", TokenColumn.DRIVER,
          "people.field.vehicle", TokenColumn.VEHICLE,
          "people.field.organisation", TokenColumn.ORGANISATION);

  private SortColumns() {}
}
