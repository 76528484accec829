package org.voltyard.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/// A session; written by [SessionRows], read here.
@Entity
@Table(name = "session")
class SessionEntity {
  @Id long id;

  @Column(name = "transaction_id")
  String transactionId = "";

  String station = "";

  int connector;

  String token = "";

  @Column(name = "token_key")
  String tokenKey = "";

  @Column(name = "start_at")
  long startAt;

  @Column(name = "received_at")
  long receivedAt;

  @Column(name = "start_meter")
  long startMeter;

  String verdict = "";

  @Nullable Integer reservation;

  @Column(name = "plugged_at")
  @Nullable Long pluggedAt;

  @Column(name = "authorized_at")
  @Nullable Long authorizedAt;

  long energy;

  double peak;

  int readings;

  @Column(name = "last_sample")
  @Nullable Long lastSample;

  @Column(name = "sample_from")
  @Nullable Long sampleFrom;

  @Column(name = "sample_to")
  @Nullable Long sampleTo;

  @Column(name = "end_at")
  @Nullable Long endAt;

  @Column(name = "end_meter")
  @Nullable Long endMeter;

  @Column(name = "end_reason")
  @Nullable String endReason;

  @Column(name = "end_by")
  @Nullable String endBy;

  @Nullable String evidence;

  @Column(name = "unplugged_at")
  @Nullable Long unpluggedAt;

  String anomalies = "";

  boolean odd;

  boolean personal = true;

  @Nullable String vehicle;

  @Nullable String driver;

  @Nullable String organisation;

  SessionEntity() {}
}
