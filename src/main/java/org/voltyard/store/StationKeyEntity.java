package org.voltyard.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/// The short number of a station.
@Entity
@Table(name = "station_key")
class StationKeyEntity {
  @Id int no;

  String station = "";

  StationKeyEntity() {}

  StationKeyEntity(int no, String station) {
    this.no = no;
    this.station = station;
  }
}
