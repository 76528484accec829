package org.voltyard.domain;

/// A connector of a station; number 0 speaks for the whole station.
public record ConnectorId(StationId station, int number) implements Comparable<ConnectorId> {
  public ConnectorId {
    if (number < 0) {
      throw new IllegalArgumentException("connector " + number + ": 0 or more is allowed");
    }
  }

  @Override
  public int compareTo(ConnectorId other) {
    int byStation = station.compareTo(other.station);
    return byStation != 0 ? byStation : Integer.compare(number, other.number);
  }

  @Override
  public String toString() {
    return station + "/" + number;
  }
}
