package org.voltyard.ocpp.v2;

import static org.voltyard.ocpp.rpc.Edition.V2_0_1;

import java.math.BigDecimal;
import org.voltyard.ocpp.rpc.WholeIn;

/// What a vehicle can take by alternating current.
public record ACChargingParameters(
    @WholeIn(V2_0_1) BigDecimal energyAmount,
    @WholeIn(V2_0_1) BigDecimal evMinCurrent,
    @WholeIn(V2_0_1) BigDecimal evMaxCurrent,
    @WholeIn(V2_0_1) BigDecimal evMaxVoltage) {}
