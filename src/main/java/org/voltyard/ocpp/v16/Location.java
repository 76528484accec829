package org.voltyard.ocpp.v16;

import org.voltyard.ocpp.rpc.WireName;

/// Where at the station something is measured.
public enum Location implements WireName {
  CABLE("Cable"),
  EV("EV"),
  INLET("Inlet"),
  OUTLET("Outlet"),
  BODY("Body");

  private final String wire;

  Location(String wire) {
    this.wire = wire;
  }

  @Override
  public String wire() {
    return wire;
  }
}
