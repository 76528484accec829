package org.voltyard.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/// A record of the audit log.
@Entity
@Table(name = "audit")
class AuditEntity {
  @Id long no;

  long seq;

  long at;

  String who = "";

  String place = "";

  @Nullable String why;

  String kind = "";

  String subject = "";

  @Column(name = "value_before")
  @Nullable String before;

  @Column(name = "value_after")
  @Nullable String after;

  String hash = "";

  AuditEntity() {}
}
