package org.voltyard.ocpp.v2;

import org.voltyard.ocpp.rpc.WireName;

/// Whether a token may charge, or why not.
public enum AuthorizationStatus implements WireName {
  ACCEPTED("Accepted"),
  BLOCKED("Blocked"),
  CONCURRENT_TX("ConcurrentTx"),
  EXPIRED("Expired"),
  INVALID("Invalid"),
  NO_CREDIT("NoCredit"),
  NOT_ALLOWED_TYPE_EVSE("NotAllowedTypeEVSE"),
  NOT_AT_THIS_LOCATION("NotAtThisLocation"),
  NOT_AT_THIS_TIME("NotAtThisTime"),
  UNKNOWN("Unknown");

  private final String wire;

  AuthorizationStatus(String wire) {
    this.wire = wire;
  }

  @Override
  public String wire() {
    return wire;
  }
}
