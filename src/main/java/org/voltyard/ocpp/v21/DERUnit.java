package org.voltyard.ocpp.v21;

import org.voltyard.ocpp.rpc.WireName;

/// The unit of a curve or a set point.
public enum DERUnit implements WireName {
  NOT_APPLICABLE("Not_Applicable"),
  PCT_MAX_W("PctMaxW"),
  PCT_MAX_VAR("PctMaxVar"),
  PCT_W_AVAIL("PctWAvail"),
  PCT_VAR_AVAIL("PctVarAvail"),
  PCT_EFFECTIVE_V("PctEffectiveV");

  private final String wire;

  DERUnit(String wire) {
    this.wire = wire;
  }

  @Override
  public String wire() {
    return wire;
  }
}
