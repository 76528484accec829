package org.voltyard.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/// A value of an event stream.
@Entity
@Table(name = "stream_value")
class StreamValueEntity {
  @Id long id;

  String station = "";

  int monitor;

  long at;

  String told = "";

  StreamValueEntity() {}
}
