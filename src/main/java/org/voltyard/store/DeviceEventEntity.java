package org.voltyard.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/// Something that a station noticed; `cause` is what made it, `told` the value.
@Entity
@Table(name = "device_event")
class DeviceEventEntity {
  @Id long seq;

  @Column(name = "received_at")
  long receivedAt;

  String station = "";

  int number;

  long at;

  String cause = "";

  @Column(name = "caused_by")
  @Nullable Integer causedBy;

  String variable = "";

  String told = "";

  @Nullable String code;

  @Nullable String info;

  boolean cleared;

  @Column(name = "transaction_id")
  @Nullable String transaction;

  @Nullable Integer monitor;

  String source = "";

  @Nullable Integer severity;

  String gravity = "";

  @Column(name = "cleared_at")
  @Nullable Long clearedAt;

  DeviceEventEntity() {}
}
