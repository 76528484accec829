package org.voltyard.ocpp.v2;

import static org.voltyard.ocpp.rpc.Edition.V2_1;

import org.voltyard.ocpp.rpc.Since;
import org.voltyard.ocpp.rpc.WireName;

/// Whether the least or the greatest cost came to bear.
@Since(V2_1)
public enum TariffCost implements WireName {
  NORMAL_COST,
  MIN_COST,
  MAX_COST
}
