package org.voltyard.ocpp.v2;

import static org.voltyard.ocpp.rpc.Edition.V2_1;

import org.voltyard.ocpp.rpc.Since;
import org.voltyard.ocpp.rpc.WireName;

/// Where something is measured.
public enum Location implements WireName {
  BODY("Body"),
  CABLE("Cable"),
  EV("EV"),
  INLET("Inlet"),
  OUTLET("Outlet"),
  @Since(V2_1)
  UPSTREAM("Upstream");

  private final String wire;

  Location(String wire) {
    this.wire = wire;
  }

  @Override
  public String wire() {
    return wire;
  }
}
