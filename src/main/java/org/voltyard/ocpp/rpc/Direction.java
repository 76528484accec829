package org.voltyard.ocpp.rpc;

/// Who sends the request of an action.
public enum Direction {
  FROM_STATION,
  TO_STATION,
  BOTH;

  public boolean fromStation() {
    return this != TO_STATION;
  }

  public boolean toStation() {
    return this != FROM_STATION;
  }
}
