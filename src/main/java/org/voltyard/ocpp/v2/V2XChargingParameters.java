package org.voltyard.ocpp.v2;

import static org.voltyard.ocpp.rpc.Edition.V2_1;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.rpc.Range;
import org.voltyard.ocpp.rpc.Since;

/// What a vehicle can take and give.
@Since(V2_1)
public record V2XChargingParameters(
    @Nullable BigDecimal minChargePower,
    @Nullable BigDecimal minChargePower_L2,
    @Nullable BigDecimal minChargePower_L3,
    @Nullable BigDecimal maxChargePower,
    @Nullable BigDecimal maxChargePower_L2,
    @Nullable BigDecimal maxChargePower_L3,
    @Nullable BigDecimal minDischargePower,
    @Nullable BigDecimal minDischargePower_L2,
    @Nullable BigDecimal minDischargePower_L3,
    @Nullable BigDecimal maxDischargePower,
    @Nullable BigDecimal maxDischargePower_L2,
    @Nullable BigDecimal maxDischargePower_L3,
    @Nullable BigDecimal minChargeCurrent,
    @Nullable BigDecimal maxChargeCurrent,
    @Nullable BigDecimal minDischargeCurrent,
    @Nullable BigDecimal maxDischargeCurrent,
    @Nullable BigDecimal minVoltage,
    @Nullable BigDecimal maxVoltage,
    @Nullable BigDecimal evTargetEnergyRequest,
    @Nullable BigDecimal evMinEnergyRequest,
    @Nullable BigDecimal evMaxEnergyRequest,
    @Nullable BigDecimal evMinV2XEnergyRequest,
    @Nullable BigDecimal evMaxV2XEnergyRequest,
    @Nullable @Range(min = 0, max = 100) Integer targetSoC) {}
