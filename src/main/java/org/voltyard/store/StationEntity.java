package org.voltyard.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/// A station: what was decided of it, what it said of itself, its connection.
@Entity
@Table(name = "station")
class StationEntity {
  @Id String id = "";

  String admission = "";

  String name = "";

  @Column(name = "group_name")
  String groupName = "";

  @Column(name = "rated_watts")
  @Nullable Double ratedWatts;

  @Column(name = "password_hash")
  @Nullable String passwordHash;

  @Column(name = "free_vend")
  boolean freeVend;

  int connectors;

  @Column(name = "security_profile")
  @Nullable Integer securityProfile;

  @Column(name = "certificate_name")
  @Nullable String certificateName;

  @Column(name = "link_profile")
  @Nullable Integer linkProfile;

  @Nullable String vendor;

  @Nullable String model;

  @Nullable String serial;

  @Nullable String firmware;

  @Nullable String iccid;

  @Nullable String imsi;

  @Column(name = "meter_type")
  @Nullable String meterType;

  @Column(name = "meter_serial")
  @Nullable String meterSerial;

  @Column(name = "booted_at")
  @Nullable Long bootedAt;

  boolean connected;

  @Column(name = "link_at")
  @Nullable Long linkAt;

  @Nullable String address;

  @Nullable String protocol;

  @Column(name = "skew_millis")
  @Nullable Long skewMillis;

  StationEntity() {}
}
