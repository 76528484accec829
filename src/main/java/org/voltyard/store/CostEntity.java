package org.voltyard.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/// What a session costs; money in minor units, the lines as the fact that tells them.
@Entity
@Table(name = "session_cost")
class CostEntity {
  @Id
  @Column(name = "session_id")
  long sessionId;

  String station = "";

  @Nullable String tariff;

  @Nullable String currency;

  @Nullable Long net;

  @Nullable Long gross;

  @Column(name = "station_gross")
  @Nullable Long stationGross;

  @Nullable String rated;

  @Nullable String told;
}
