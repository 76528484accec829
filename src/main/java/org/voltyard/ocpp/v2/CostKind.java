package org.voltyard.ocpp.v2;

import org.voltyard.ocpp.rpc.WireName;

/// What a cost says.
public enum CostKind implements WireName {
  CARBON_DIOXIDE_EMISSION,
  RELATIVE_PRICE_PERCENTAGE,
  RENEWABLE_GENERATION_PERCENTAGE
}
