package org.voltyard.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/// Some thousand frames in a row, and what is in them; null is not known.
@Entity
@Table(name = "frame_span")
class FrameSpanEntity {
  @Id
  @Column(name = "first_id")
  long firstId;

  @Column(name = "last_id")
  long lastId;

  String stations = "";

  @Nullable String actions;

  @Nullable String transactions;

  @Nullable Integer faulty;

  @Nullable Long slowest;

  FrameSpanEntity() {}
}
