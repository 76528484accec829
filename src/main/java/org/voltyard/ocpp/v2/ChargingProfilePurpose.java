package org.voltyard.ocpp.v2;

import static org.voltyard.ocpp.rpc.Edition.V2_1;

import org.voltyard.ocpp.rpc.Since;
import org.voltyard.ocpp.rpc.WireName;

/// What the limits are for.
public enum ChargingProfilePurpose implements WireName {
  CHARGING_STATION_EXTERNAL_CONSTRAINTS,
  CHARGING_STATION_MAX_PROFILE,
  TX_DEFAULT_PROFILE,
  TX_PROFILE,
  @Since(V2_1)
  PRIORITY_CHARGING,
  @Since(V2_1)
  LOCAL_GENERATION
}
