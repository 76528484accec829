package org.voltyard.ocpp.v2;

import static org.voltyard.ocpp.rpc.Edition.V2_1;

import org.voltyard.ocpp.rpc.Since;
import org.voltyard.ocpp.rpc.WireName;

/// Who decides about power in a period.
@Since(V2_1)
public enum OperationMode implements WireName {
  IDLE,
  CHARGING_ONLY,
  CENTRAL_SETPOINT,
  EXTERNAL_SETPOINT,
  EXTERNAL_LIMITS,
  CENTRAL_FREQUENCY,
  LOCAL_FREQUENCY,
  LOCAL_LOAD_BALANCING
}
