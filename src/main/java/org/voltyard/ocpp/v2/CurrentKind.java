package org.voltyard.ocpp.v2;

import static org.voltyard.ocpp.rpc.Edition.V2_1;

import org.voltyard.ocpp.rpc.Since;
import org.voltyard.ocpp.rpc.WireName;

/// Alternating or direct current.
@Since(V2_1)
public enum CurrentKind implements WireName {
  AC("AC"),
  DC("DC");

  private final String wire;

  CurrentKind(String wire) {
    this.wire = wire;
  }

  @Override
  public String wire() {
    return wire;
  }
}
