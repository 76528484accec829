package org.voltyard.domain;

/// An EVSE serves one vehicle at a time; the grain of reliability and utilisation.
public record EvseId(StationId station, int number) implements Comparable<EvseId> {
  @Override
  public int compareTo(EvseId other) {
    int byStation = station.compareTo(other.station);
    return byStation != 0 ? byStation : Integer.compare(number, other.number);
  }

  @Override
  public String toString() {
    return station + "/" + number;
  }
}
