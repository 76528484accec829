package org.voltyard.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/// A token, by the form in which tokens are compared, with its owner.
@Entity
@Table(name = "token")
class TokenEntity {
  @Id
  @Column(name = "token_key")
  String tokenKey = "";

  String id = "";

  String status = "";

  @Nullable String parent;

  @Column(name = "parent_key")
  String parentKey = "";

  @Column(name = "expiry_at")
  @Nullable Long expiryAt;

  @Column(name = "expiry_order")
  long expiryOrder = Long.MAX_VALUE;

  String label = "";

  @Column(name = "label_key")
  String labelKey = "";

  @Nullable String kind;

  @Column(name = "kind_key")
  String kindKey = "";

  @Nullable String language;

  @Nullable Long credit;

  @Nullable String currency;

  @Column(name = "credit_order")
  long creditOrder = -Long.MAX_VALUE;

  boolean limited;

  boolean scoped;

  @Nullable String driver;

  @Column(name = "driver_name")
  String driverName = "";

  @Nullable String vehicle;

  String plate = "";

  @Nullable String organisation;

  @Column(name = "organisation_name")
  String organisationName = "";

  String words = "";

  TokenEntity() {}
}
