package org.voltyard.ocpp.v2;

import org.voltyard.ocpp.rpc.WireName;

/// How the station proves itself to the mobile network.
public enum APNAuthentication implements WireName {
  CHAP("CHAP"),
  NONE("NONE"),
  PAP("PAP"),
  AUTO("AUTO");

  private final String wire;

  APNAuthentication(String wire) {
    this.wire = wire;
  }

  @Override
  public String wire() {
    return wire;
  }
}
