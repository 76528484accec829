package org.voltyard.ocpp.v2;

import static org.voltyard.ocpp.rpc.Edition.V2_1;

import org.voltyard.ocpp.rpc.Since;
import org.voltyard.ocpp.rpc.WireName;

/// How energy goes to the vehicle or comes from it.
public enum EnergyTransferMode implements WireName {
  DC("DC"),
  AC_SINGLE_PHASE("AC_single_phase"),
  AC_TWO_PHASE("AC_two_phase"),
  AC_THREE_PHASE("AC_three_phase"),
  @Since(V2_1)
  AC_BPT("AC_BPT"),
  @Since(V2_1)
  AC_BPT_DER("AC_BPT_DER"),
  @Since(V2_1)
  AC_DER("AC_DER"),
  @Since(V2_1)
  DC_BPT("DC_BPT"),
  @Since(V2_1)
  DC_ACDP("DC_ACDP"),
  @Since(V2_1)
  DC_ACDP_BPT("DC_ACDP_BPT"),
  @Since(V2_1)
  WPT("WPT");

  private final String wire;

  EnergyTransferMode(String wire) {
    this.wire = wire;
  }

  @Override
  public String wire() {
    return wire;
  }
}
