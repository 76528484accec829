package org.voltyard.ocpp.v2;

import org.voltyard.ocpp.rpc.WireName;

/// What a transaction is doing.
public enum ChargingState implements WireName {
  CHARGING("Charging"),
  EV_CONNECTED("EVConnected"),
  SUSPENDED_EV("SuspendedEV"),
  SUSPENDED_EVSE("SuspendedEVSE"),
  IDLE("Idle");

  private final String wire;

  ChargingState(String wire) {
    this.wire = wire;
  }

  @Override
  public String wire() {
    return wire;
  }
}
