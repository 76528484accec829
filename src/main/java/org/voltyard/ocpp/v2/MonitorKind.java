package org.voltyard.ocpp.v2;

import static org.voltyard.ocpp.rpc.Edition.V2_1;

import org.voltyard.ocpp.rpc.Since;
import org.voltyard.ocpp.rpc.WireName;

/// What a monitor looks for.
public enum MonitorKind implements WireName {
  UPPER_THRESHOLD,
  LOWER_THRESHOLD,
  DELTA,
  PERIODIC,
  PERIODIC_CLOCK_ALIGNED,
  @Since(V2_1)
  TARGET_DELTA,
  @Since(V2_1)
  TARGET_DELTA_RELATIVE
}
