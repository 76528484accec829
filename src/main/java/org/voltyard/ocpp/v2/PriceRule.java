package org.voltyard.ocpp.v2;

import static org.voltyard.ocpp.rpc.Edition.V2_1;

import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.rpc.Range;
import org.voltyard.ocpp.rpc.Since;

/// Fees from a power on.
@Since(V2_1)
public record PriceRule(
    @Nullable Integer parkingFeePeriod,
    @Nullable @Range(min = 0) Integer carbonDioxideEmission,
    @Nullable @Range(min = 0, max = 100) Integer renewableGenerationPercentage,
    RationalNumber energyFee,
    @Nullable RationalNumber parkingFee,
    RationalNumber powerRangeStart) {}
