package org.voltyard.ocpp.v16;

import org.voltyard.ocpp.rpc.WireName;

/// The unit of charging limits.
public enum ChargingRateUnit implements WireName {
  A,
  W
}
