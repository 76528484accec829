package org.voltyard.ui.people;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.CommandForm.Kind;
import org.voltyard.domain.Driver;
import org.voltyard.domain.Energy;
import org.voltyard.domain.Organisation;
import org.voltyard.domain.Power;
import org.voltyard.domain.Vehicle;
import org.voltyard.fleet.register.Names;
import org.voltyard.ui.kit.FormField;

/// Vehicles, drivers and organisations as they are filled into forms, and back. Pure but for what
/// the words mean.
final class Drafts {
  private Drafts() {}

  static FormField field(String name, boolean required, Kind kind) {
    return FormField.of(name, "people.field." + name, required, kind);
  }

  static FormField active() {
    return field("active", true, new Kind.Flag()).initially("true");
  }

  static FormField organisation(String name, Names names) {
    return field(name, true, new Kind.Choice(names.organisations())).initially(Names.NONE);
  }

  static List<FormField> vehicle(Names names) {
    return List.of(
        field("plate", true, new Kind.Text(20)),
        field("fleetNumber", false, new Kind.Text(40)),
        field("vin", false, new Kind.Text(17)).help("people.help.vin"),
        field("evccid", false, new Kind.Text(60)).help("people.help.evccid"),
        field("battery", false, new Kind.Decimal(null)),
        field("maxPower", false, new Kind.Decimal(null)),
        field("connector", false, new Kind.Text(20)).help("people.help.connector"),
        organisation("organisation", names),
        field("driver", false, new Kind.Text(200)).help("people.help.driver"),
        active());
  }

  static Map<String, Object> values(Vehicle vehicle, Names names) {
    Map<String, Object> values = new HashMap<>();
    values.put("plate", vehicle.plate());
    put(values, "fleetNumber", vehicle.fleetNumber());
    put(values, "vin", vehicle.vin());
    put(values, "evccid", vehicle.evccid());
    Energy battery = vehicle.battery();
    put(values, "battery", battery == null ? null : plain(battery.kiloWattHours()));
    Power most = vehicle.maxPower();
    put(values, "maxPower", most == null ? null : plain(most.kiloWatts()));
    put(values, "connector", vehicle.connector());
    values.put("organisation", names.label(vehicle.organisation()));
    put(values, "driver", names.driverWithId(vehicle.driver()));
    values.put("active", Boolean.toString(vehicle.active()));
    return values;
  }

  private static String plain(double value) {
    return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }

  static Vehicle vehicle(String id, Map<String, Object> values, Names names) {
    BigDecimal battery = (BigDecimal) values.get("battery");
    BigDecimal most = (BigDecimal) values.get("maxPower");
    return new Vehicle(
        id,
        text(values, "plate"),
        orNull(values, "fleetNumber"),
        orNull(values, "vin"),
        orNull(values, "evccid"),
        battery == null ? null : Energy.wattHours(battery.doubleValue() * 1000),
        orNull(values, "connector"),
        most == null ? null : Power.kiloWatts(most.doubleValue()),
        names.organisationId(text(values, "organisation")),
        names.driverId(text(values, "driver")),
        Boolean.TRUE.equals(values.get("active")));
  }

  static List<FormField> driver(Names names) {
    return List.of(
        field("name", true, new Kind.Text(120)),
        field("phone", false, new Kind.Text(32)).help("people.help.phone"),
        field("email", false, new Kind.Text(254)),
        field("language", false, new Kind.Text(11)).help("people.help.language"),
        organisation("organisation", names),
        active());
  }

  static Map<String, Object> values(Driver driver, Names names) {
    Map<String, Object> values = new HashMap<>();
    values.put("name", driver.name());
    put(values, "phone", driver.phone());
    put(values, "email", driver.email());
    put(values, "language", driver.language());
    values.put("organisation", names.label(driver.organisation()));
    values.put("active", Boolean.toString(driver.active()));
    return values;
  }

  /// @param before what was known; null for a new driver
  static Driver driver(
      String id, @Nullable Driver before, Map<String, Object> values, Names names) {
    return new Driver(
        id,
        text(values, "name"),
        orNull(values, "phone"),
        orNull(values, "email"),
        orNull(values, "language"),
        names.organisationId(text(values, "organisation")),
        before != null && before.selfRegistered(),
        Boolean.TRUE.equals(values.get("active")),
        before == null ? null : before.passwordHash());
  }

  static List<FormField> organisation(Names names) {
    return List.of(
        field("name", true, new Kind.Text(120)), organisation("parent", names), active());
  }

  static Map<String, Object> values(Organisation organisation, Names names) {
    return Map.of(
        "name",
        organisation.name(),
        "parent",
        names.label(organisation.parent()),
        "active",
        Boolean.toString(organisation.active()));
  }

  static Organisation organisation(String id, Map<String, Object> values, Names names) {
    return new Organisation(
        id,
        text(values, "name"),
        names.organisationId(text(values, "parent")),
        Boolean.TRUE.equals(values.get("active")));
  }

  static String text(Map<String, Object> values, String field) {
    return values.get(field) instanceof String words ? words.strip() : "";
  }

  static @Nullable String orNull(Map<String, Object> values, String field) {
    String words = text(values, field);
    return words.isEmpty() ? null : words;
  }

  static void put(Map<String, Object> values, String field, @Nullable String value) {
    values.put(field, value == null ? "" : value);
  }
}
