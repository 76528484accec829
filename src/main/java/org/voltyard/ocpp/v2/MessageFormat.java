package org.voltyard.ocpp.v2;

import static org.voltyard.ocpp.rpc.Edition.V2_1;

import org.voltyard.ocpp.rpc.Since;
import org.voltyard.ocpp.rpc.WireName;

/// How a text is to be read.
public enum MessageFormat implements WireName {
  ASCII("ASCII"),
  HTML("HTML"),
  URI("URI"),
  UTF8("UTF8"),
  @Since(V2_1)
  QRCODE("QRCODE");

  private final String wire;

  MessageFormat(String wire) {
    this.wire = wire;
  }

  @Override
  public String wire() {
    return wire;
  }
}
