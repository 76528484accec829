package org.voltyard.store;

import java.util.Objects;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.Driver;
import org.voltyard.domain.Organisation;
import org.voltyard.domain.RegisterEvent;
import org.voltyard.domain.Vehicle;

/// Writes tables `driver`, `vehicle` and `organisation`. What a row says of another, such as the
/// name of its organisation, follows the other.
final class RegisterRows {
  private final Session database;
  private final TokenRows tokens;
  private final RegisterNames names;

  RegisterRows(Session database, TokenRows tokens) {
    this.database = database;
    this.tokens = tokens;
    this.names = new RegisterNames(database);
  }

  void apply(RegisterEvent event) {
    switch (event) {
      case RegisterEvent.DriverSaved e -> put(e.driver());
      case RegisterEvent.DriverRemoved e -> remove(DriverEntity.class, e.driver());
      case RegisterEvent.VehicleSaved e -> put(e.vehicle());
      case RegisterEvent.VehicleRemoved e -> remove(VehicleEntity.class, e.vehicle());
      case RegisterEvent.OrganisationSaved e -> put(e.organisation());
      case RegisterEvent.OrganisationRemoved e ->
          remove(OrganisationEntity.class, e.organisation());
      case RegisterEvent.TokenAssigned e -> tokens.assigned(e.owner());
      case RegisterEvent.PhotoKept _, RegisterEvent.PhotoRemoved _ -> {}
      case RegisterEvent.SessionAttributed _ -> {}
    }
  }

  private void put(Driver driver) {
    DriverEntity row = database.find(DriverEntity.class, driver.id());
    boolean known = row != null;
    if (row == null) {
      row = new DriverEntity();
      row.id = driver.id();
    }
    String before = row.name;
    row.name = Clean.text(driver.name(), 120);
    row.nameKey = Words.key(driver.name(), 360);
    row.phone = text(driver.phone(), 40);
    row.email = text(driver.email(), 254);
    row.language = text(driver.language(), 8);
    row.organisation = driver.organisation();
    row.organisationName = names.organisation(driver.organisation());
    row.selfRegistered = driver.selfRegistered();
    row.signsIn = driver.passwordHash() != null;
    row.state = state(driver.active());
    words(row);
    if (!known) {
      database.persist(row);
    }
    if (!row.name.equals(before)) {
      String name = row.name;
      names.follow(
          VehicleEntity.class,
          "driver",
          row.id,
          v -> {
            v.driverName = name;
            words(v);
          });
      names.follow(TokenEntity.class, "driver", row.id, tokens::owner);
    }
  }

  private void put(Vehicle vehicle) {
    VehicleEntity row = database.find(VehicleEntity.class, vehicle.id());
    boolean known = row != null;
    if (row == null) {
      row = new VehicleEntity();
      row.id = vehicle.id();
    }
    String before = row.plate;
    row.plate = Clean.text(vehicle.plate(), 20);
    row.plateKey = Words.key(vehicle.plate(), 60);
    row.fleetNumber = text(vehicle.fleetNumber(), 40);
    row.vin = text(vehicle.vin(), 20);
    row.evccid = text(vehicle.evccid(), 60);
    row.battery = vehicle.battery() == null ? -1 : vehicle.battery().milliWattHours();
    row.connector = text(vehicle.connector(), 20);
    row.maxPower = vehicle.maxPower() == null ? -1 : vehicle.maxPower().watts();
    row.organisation = vehicle.organisation();
    row.organisationName = names.organisation(vehicle.organisation());
    row.driver = vehicle.driver();
    row.driverName = names.driver(vehicle.driver());
    row.state = state(vehicle.active());
    words(row);
    if (!known) {
      database.persist(row);
    }
    if (!row.plate.equals(before)) {
      names.follow(TokenEntity.class, "vehicle", row.id, tokens::owner);
    }
  }

  private void put(Organisation organisation) {
    OrganisationEntity row = database.find(OrganisationEntity.class, organisation.id());
    boolean known = row != null;
    if (row == null) {
      row = new OrganisationEntity();
      row.id = organisation.id();
    }
    String before = row.name;
    row.name = Clean.text(organisation.name(), 120);
    row.nameKey = Words.key(organisation.name(), 360);
    row.parent = organisation.parent();
    row.parentName = names.organisation(organisation.parent());
    row.state = state(organisation.active());
    words(row);
    if (!known) {
      database.persist(row);
    }
    if (!row.name.equals(before)) {
      renamed(row.id, row.name);
    }
  }

  private void renamed(String organisation, String name) {
    names.follow(
        OrganisationEntity.class,
        "parent",
        organisation,
        o -> {
          o.parentName = name;
          words(o);
        });
    names.follow(
        DriverEntity.class,
        "organisation",
        organisation,
        d -> {
          d.organisationName = name;
          words(d);
        });
    names.follow(
        VehicleEntity.class,
        "organisation",
        organisation,
        v -> {
          v.organisationName = name;
          words(v);
        });
    names.follow(TokenEntity.class, "organisation", organisation, tokens::owner);
  }

  private static void words(DriverEntity d) {
    d.words =
        Words.of(2000, d.name, d.phone, Driver.key(d.phone), d.email, d.id, d.organisationName);
  }

  private static void words(VehicleEntity v) {
    v.words =
        Words.of(
            1000,
            v.plate,
            Vehicle.key(v.plate),
            v.fleetNumber,
            v.vin,
            v.evccid,
            v.id,
            v.driverName,
            v.organisationName);
  }

  private static void words(OrganisationEntity o) {
    o.words = Words.of(1000, o.name, o.id, o.parentName);
  }

  private <E> void remove(Class<E> type, String id) {
    E row = database.find(type, id);
    if (row != null) {
      database.remove(row);
      // a later one of the same id in this batch is a new row
      database.flush();
    }
  }

  private static String state(boolean active) {
    return active ? "ACTIVE" : "INACTIVE";
  }

  private static String text(@Nullable String text, int max) {
    return Clean.text(Objects.requireNonNullElse(text, ""), max);
  }
}
