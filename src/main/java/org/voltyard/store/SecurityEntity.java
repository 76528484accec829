package org.voltyard.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/// A security event.
@Entity
@Table(name = "security_event")
class SecurityEntity {
  @Id long seq;

  @Column(name = "received_at")
  long receivedAt;

  String station = "";

  String source = "";

  String type = "";

  long at;

  @Nullable String info;

  String criticality = "";

  SecurityEntity() {}
}
