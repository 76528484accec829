package org.voltyard.ocpp.v2;

import org.voltyard.ocpp.rpc.WireName;

/// The kinds of private networks.
public enum VPNKind implements WireName {
  IKE_V2("IKEv2"),
  IPSEC("IPSec"),
  L2TP("L2TP"),
  PPTP("PPTP");

  private final String wire;

  VPNKind(String wire) {
    this.wire = wire;
  }

  @Override
  public String wire() {
    return wire;
  }
}
