package org.voltyard.ocpp.v2;

import static org.voltyard.ocpp.rpc.Edition.V2_1;

import org.voltyard.ocpp.rpc.Since;
import org.voltyard.ocpp.rpc.WireName;

/// Who controls how the vehicle charges.
@Since(V2_1)
public enum ControlMode implements WireName {
  SCHEDULED_CONTROL,
  DYNAMIC_CONTROL
}
