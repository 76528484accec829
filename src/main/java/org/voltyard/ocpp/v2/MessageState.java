package org.voltyard.ocpp.v2;

import static org.voltyard.ocpp.rpc.Edition.V2_1;

import org.voltyard.ocpp.rpc.Since;
import org.voltyard.ocpp.rpc.WireName;

/// The state of the station in which a message is shown.
public enum MessageState implements WireName {
  CHARGING,
  FAULTED,
  IDLE,
  UNAVAILABLE,
  @Since(V2_1)
  SUSPENDED,
  @Since(V2_1)
  DISCHARGING
}
