package org.voltyard.ocpp.v2;

import static org.voltyard.ocpp.rpc.Edition.V2_1;

import java.math.BigDecimal;
import org.voltyard.ocpp.rpc.Since;

/// For how long a vehicle offers which power.
@Since(V2_1)
public record EVPowerScheduleEntry(int duration, BigDecimal power) {}
