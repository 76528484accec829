package org.voltyard.ocpp.v2;

import static org.voltyard.ocpp.rpc.Edition.V2_1;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.rpc.Since;

/// What a transaction used.
@Since(V2_1)
public record TotalUsage(
    BigDecimal energy, int chargingTime, int idleTime, @Nullable Integer reservationTime) {}
