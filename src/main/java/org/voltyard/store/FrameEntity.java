package org.voltyard.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/// A frame; written by [FrameRows], read here.
@Entity
@Table(name = "frame")
class FrameEntity {
  @Id long id;

  long at;

  @Column(name = "station_no")
  int stationNo;

  boolean incoming;

  short type;

  @Column(name = "message_id")
  @Nullable String messageId;

  @Nullable String action;

  long latency;

  @Nullable String fault;

  String body = "";

  FrameEntity() {}
}
