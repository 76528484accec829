package org.voltyard.ocpp.v2;

import org.voltyard.ocpp.rpc.WireName;

/// The kinds of tokens that 2.0.1 knows.
public enum IdTokenKind implements WireName {
  CENTRAL("Central"),
  EMAID("eMAID"),
  ISO14443("ISO14443"),
  ISO15693("ISO15693"),
  KEY_CODE("KeyCode"),
  LOCAL("Local"),
  MAC_ADDRESS("MacAddress"),
  NO_AUTHORIZATION("NoAuthorization");

  private final String wire;

  IdTokenKind(String wire) {
    this.wire = wire;
  }

  @Override
  public String wire() {
    return wire;
  }
}
