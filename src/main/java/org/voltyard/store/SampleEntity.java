package org.voltyard.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/// A reading; written by [SampleRows], read here.
@Entity
@Table(name = "meter_sample")
class SampleEntity {
  @Id long id;

  @Column(name = "station_no")
  int stationNo;

  int connector;

  @Column(name = "session_id")
  @Nullable Long sessionId;

  long at;

  short context;

  @Nullable Long energy;

  @Nullable Double power;

  @Nullable Double offered;

  @Column(name = "current_l1")
  @Nullable Double currentL1;

  @Column(name = "current_l2")
  @Nullable Double currentL2;

  @Column(name = "current_l3")
  @Nullable Double currentL3;

  @Column(name = "voltage_l1")
  @Nullable Double voltageL1;

  @Column(name = "voltage_l2")
  @Nullable Double voltageL2;

  @Column(name = "voltage_l3")
  @Nullable Double voltageL3;

  @Nullable Double soc;

  @Nullable Double temperature;

  @Nullable String rest;

  SampleEntity() {}
}
