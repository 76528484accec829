package org.voltyard.ocpp.v2;

import static org.voltyard.ocpp.rpc.Edition.V2_1;

import org.voltyard.ocpp.rpc.Since;
import org.voltyard.ocpp.rpc.WireName;

/// Who may say what the driver needs.
@Since(V2_1)
public enum MobilityNeedsMode implements WireName {
  EVCC("EVCC"),
  EVCC_SECC("EVCC_SECC");

  private final String wire;

  MobilityNeedsMode(String wire) {
    this.wire = wire;
  }

  @Override
  public String wire() {
    return wire;
  }
}
