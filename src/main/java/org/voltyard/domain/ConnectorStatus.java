package org.voltyard.domain;

/// What a charger says its connector is doing (names of OCPP 1.6, 7.7).
public enum ConnectorStatus {
  AVAILABLE,
  PREPARING,
  CHARGING,
  SUSPENDED_EV,
  SUSPENDED_EVSE,
  FINISHING,
  RESERVED,
  UNAVAILABLE,
  FAULTED,
  /// Never reported.
  UNKNOWN;

  /// Whether a vehicle is connected or being connected.
  public boolean occupied() {
    return switch (this) {
      case PREPARING, CHARGING, SUSPENDED_EV, SUSPENDED_EVSE, FINISHING -> true;
      case AVAILABLE, RESERVED, UNAVAILABLE, FAULTED, UNKNOWN -> false;
    };
  }
}
