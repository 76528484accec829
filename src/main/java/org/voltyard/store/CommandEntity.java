package org.voltyard.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A command to a station and what became of it.
@Entity
@Table(name = "command")
class CommandEntity {
  @Id UUID id = new UUID(0, 0);

  String station = "";

  String action = "";

  String payload = "";

  String who = "";

  String place = "";

  @Nullable String why;

  @Column(name = "sent_at")
  long sentAt;

  @Nullable String result;

  @Nullable String status;

  @Nullable String answer;

  @Column(name = "answered_at")
  @Nullable Long answeredAt;

  @Column(name = "effect_seen")
  @Nullable Boolean effectSeen;

  @Nullable String effect;

  CommandEntity() {}
}
