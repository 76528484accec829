package org.voltyard.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/// The check of one signed reading.
@Entity
@Table(name = "meter_proof")
class ProofEntity {
  @Id long seq;

  @Column(name = "session_id")
  long session;

  long at;

  String context = "";

  String format = "";

  String verdict = "";

  @Column(name = "key_source")
  @Nullable String keySource;

  @Nullable Long register;

  @Nullable String detail;

  ProofEntity() {}
}
