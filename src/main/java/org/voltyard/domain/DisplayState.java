package org.voltyard.domain;

/// State of an EVSE as operators see it, worst last in rank.
public enum DisplayState {
  AVAILABLE(0),
  RESERVED(1),
  PREPARING(2),
  CHARGING(3),
  PAUSED_BY_SITE(4),
  PAUSED_BY_VEHICLE(5),
  FINISHING(6),
  UNAVAILABLE(7),
  OFFLINE(8),
  FAULTED(9);

  private final int rank;

  DisplayState(int rank) {
    this.rank = rank;
  }

  /// Higher is worse: the order in which tiles are sorted.
  public int rank() {
    return rank;
  }

  /// The state to show for what the charger reported and whether its socket is open.
  public static DisplayState of(ConnectorStatus status, boolean connected) {
    if (!connected) {
      return OFFLINE;
    }
    return switch (status) {
      case AVAILABLE -> AVAILABLE;
      case PREPARING -> PREPARING;
      case CHARGING -> CHARGING;
      case SUSPENDED_EV -> PAUSED_BY_VEHICLE;
      case SUSPENDED_EVSE -> PAUSED_BY_SITE;
      case FINISHING -> FINISHING;
      case RESERVED -> RESERVED;
      case UNAVAILABLE, UNKNOWN -> UNAVAILABLE;
      case FAULTED -> FAULTED;
    };
  }
}
