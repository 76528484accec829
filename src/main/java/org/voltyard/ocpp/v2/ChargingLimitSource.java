package org.voltyard.ocpp.v2;

import org.voltyard.ocpp.rpc.WireName;

/// Who has set a limit.
public enum ChargingLimitSource implements WireName {
  EMS("EMS"),
  OTHER("Other"),
  SO("SO"),
  CSO("CSO");

  private final String wire;

  ChargingLimitSource(String wire) {
    this.wire = wire;
  }

  @Override
  public String wire() {
    return wire;
  }
}
