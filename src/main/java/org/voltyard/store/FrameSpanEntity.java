package org.voltyard.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/// Some thousand frames in a row, and which stations they are of.
@Entity
@Table(name = "frame_span")
class FrameSpanEntity {
  @Id
  @Column(name = "first_id")
  long firstId;

  @Column(name = "last_id")
  long lastId;

  String stations = "";

  FrameSpanEntity() {}
}
