package org.voltyard.ocpp.v2;

import org.voltyard.ocpp.rpc.WireName;

/// The unit of limits.
public enum ChargingRateUnit implements WireName {
  W,
  A
}
