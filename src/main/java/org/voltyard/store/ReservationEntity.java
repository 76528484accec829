package org.voltyard.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/// A reservation, made and perhaps over.
@Entity
@Table(name = "reservation")
class ReservationEntity {
  @Id int id;

  String station = "";

  int connector;

  String token = "";

  @Nullable String parent;

  @Column(name = "plug_type")
  @Nullable String plugType;

  @Column(name = "expiry_at")
  long expiryAt;

  @Column(name = "made_at")
  long madeAt;

  @Nullable String ending;

  @Column(name = "ended_at")
  @Nullable Long endedAt;

  ReservationEntity() {}
}
