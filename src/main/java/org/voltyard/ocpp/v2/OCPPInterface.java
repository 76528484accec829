package org.voltyard.ocpp.v2;

import static org.voltyard.ocpp.rpc.Edition.V2_1;

import org.voltyard.ocpp.rpc.Since;
import org.voltyard.ocpp.rpc.WireName;

/// The network interface to use.
public enum OCPPInterface implements WireName {
  WIRED0,
  WIRED1,
  WIRED2,
  WIRED3,
  WIRELESS0,
  WIRELESS1,
  WIRELESS2,
  WIRELESS3,
  @Since(V2_1)
  ANY
}
