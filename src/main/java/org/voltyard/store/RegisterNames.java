package org.voltyard.store;

import java.util.function.Consumer;
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

  /// Has all rows of a kind that name another follow a change of it.
  <E> void follow(Class<E> type, String by, String id, Consumer<E> change) {
    database
        .createQuery("from %s r where r.%s = :id".formatted(type.getSimpleName(), by), type)
        .setParameter("id", id)
        .getResultList()
        .forEach(change);
  }
}
