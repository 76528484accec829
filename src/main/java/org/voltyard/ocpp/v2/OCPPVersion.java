package org.voltyard.ocpp.v2;

import static org.voltyard.ocpp.rpc.Edition.V2_1;

import org.voltyard.ocpp.rpc.Since;
import org.voltyard.ocpp.rpc.WireName;

/// The version to speak; from 2.1 on ignored by stations.
public enum OCPPVersion implements WireName {
  OCPP12("OCPP12"),
  OCPP15("OCPP15"),
  OCPP16("OCPP16"),
  OCPP20("OCPP20"),
  @Since(V2_1)
  OCPP201("OCPP201"),
  @Since(V2_1)
  OCPP21("OCPP21");

  private final String wire;

  OCPPVersion(String wire) {
    this.wire = wire;
  }

  @Override
  public String wire() {
    return wire;
  }
}
