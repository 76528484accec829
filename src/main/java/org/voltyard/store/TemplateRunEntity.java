package org.voltyard.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A template as it was applied to a station.
@Entity
@Table(name = "template_run")
class TemplateRunEntity {
  @Id long seq;

  UUID run = new UUID(0, 0);

  String station = "";

  String template = "";

  String name = "";

  String reason = "";

  String kind = "";

  String who = "";

  String place = "";

  @Column(name = "begun_at")
  long begunAt;

  int settings;

  int taken;

  int refused;

  @Column(name = "ended_at")
  @Nullable Long endedAt;

  TemplateRunEntity() {}
}
