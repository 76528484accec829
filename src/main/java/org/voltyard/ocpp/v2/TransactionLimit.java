package org.voltyard.ocpp.v2;

import static org.voltyard.ocpp.rpc.Edition.V2_1;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.rpc.Range;
import org.voltyard.ocpp.rpc.Since;

/// Where a transaction shall end.
@Since(V2_1)
public record TransactionLimit(
    @Nullable BigDecimal maxCost,
    @Nullable BigDecimal maxEnergy,
    @Nullable Integer maxTime,
    @Nullable @Range(min = 0, max = 100) Integer maxSoC) {}
