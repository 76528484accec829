package org.voltyard.ocpp.v2;

import org.voltyard.ocpp.rpc.WireName;

/// How messages are carried.
public enum OCPPTransport implements WireName {
  JSON("JSON"),
  SOAP("SOAP");

  private final String wire;

  OCPPTransport(String wire) {
    this.wire = wire;
  }

  @Override
  public String wire() {
    return wire;
  }
}
