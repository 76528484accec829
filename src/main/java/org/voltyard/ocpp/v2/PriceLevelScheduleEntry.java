package org.voltyard.ocpp.v2;

import static org.voltyard.ocpp.rpc.Edition.V2_1;

import org.voltyard.ocpp.rpc.Range;
import org.voltyard.ocpp.rpc.Since;

/// For how long which level holds.
@Since(V2_1)
public record PriceLevelScheduleEntry(int duration, @Range(min = 0) int priceLevel) {}
