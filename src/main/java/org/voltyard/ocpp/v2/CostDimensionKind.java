package org.voltyard.ocpp.v2;

import static org.voltyard.ocpp.rpc.Edition.V2_1;

import org.voltyard.ocpp.rpc.Since;
import org.voltyard.ocpp.rpc.WireName;

/// What is counted.
@Since(V2_1)
public enum CostDimensionKind implements WireName {
  ENERGY("Energy"),
  MAX_CURRENT("MaxCurrent"),
  MIN_CURRENT("MinCurrent"),
  MAX_POWER("MaxPower"),
  MIN_POWER("MinPower"),
  IDLE_TIME("IdleTIme"),
  CHARGING_TIME("ChargingTime");

  private final String wire;

  CostDimensionKind(String wire) {
    this.wire = wire;
  }

  @Override
  public String wire() {
    return wire;
  }
}
