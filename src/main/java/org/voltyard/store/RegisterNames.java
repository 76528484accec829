package org.voltyard.store;

import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/// What rows say of others by name; empty where there is no other.
final class RegisterNames {
  private final Session database;

  RegisterNames(Session database) {
    this.database = database;
  }

  String driver(@Nullable String id) {
    DriverEntity row = id == null ? null : database.find(DriverEntity.class, id);
    return row == null ? "" : row.name;
  }

  String plate(@Nullable String id) {
    VehicleEntity row = id == null ? null : database.find(VehicleEntity.class, id);
    return row == null ? "" : row.plate;
  }

  String organisation(@Nullable String id) {
    OrganisationEntity row = id == null ? null : database.find(OrganisationEntity.class, id);
    return row == null ? "" : row.name;
  }

  /// Has all rows of a kind that name another say its new name.
  void follow(String entity, String property, String value, String by, String id) {
    database
        .createMutationQuery(
            "update %s r set r.%s = :value where r.%s = :id".formatted(entity, property, by))
        .setParameter("value", value)
        .setParameter("id", id)
        .executeUpdate();
  }
}
