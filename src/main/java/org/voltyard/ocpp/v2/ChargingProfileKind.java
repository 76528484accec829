package org.voltyard.ocpp.v2;

import static org.voltyard.ocpp.rpc.Edition.V2_1;

import org.voltyard.ocpp.rpc.Since;
import org.voltyard.ocpp.rpc.WireName;

/// What the schedule counts from.
public enum ChargingProfileKind implements WireName {
  ABSOLUTE,
  RECURRING,
  RELATIVE,
  @Since(V2_1)
  DYNAMIC
}
