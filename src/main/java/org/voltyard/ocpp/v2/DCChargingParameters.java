package org.voltyard.ocpp.v2;

import static org.voltyard.ocpp.rpc.Edition.V2_0_1;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.rpc.Range;
import org.voltyard.ocpp.rpc.WholeIn;

/// What a vehicle can take by direct current.
public record DCChargingParameters(
    @WholeIn(V2_0_1) BigDecimal evMaxCurrent,
    @WholeIn(V2_0_1) BigDecimal evMaxVoltage,
    @WholeIn(V2_0_1) @Nullable BigDecimal energyAmount,
    @WholeIn(V2_0_1) @Nullable BigDecimal evMaxPower,
    @Nullable @Range(min = 0, max = 100) Integer stateOfCharge,
    @WholeIn(V2_0_1) @Nullable BigDecimal evEnergyCapacity,
    @Nullable @Range(min = 0, max = 100) Integer fullSoC,
    @Nullable @Range(min = 0, max = 100) Integer bulkSoC) {}
