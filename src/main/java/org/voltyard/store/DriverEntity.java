package org.voltyard.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/// A driver, without the password's hash.
@Entity
@Table(name = "driver")
class DriverEntity {
  @Id String id = "";

  String name = "";

  @Column(name = "name_key")
  String nameKey = "";

  String phone = "";

  String email = "";

  String language = "";

  @Nullable String organisation;

  @Column(name = "organisation_name")
  String organisationName = "";

  @Column(name = "self_registered")
  boolean selfRegistered;

  @Column(name = "signs_in")
  boolean signsIn;

  String state = "";

  String words = "";

  DriverEntity() {}
}
