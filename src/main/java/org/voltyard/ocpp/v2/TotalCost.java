package org.voltyard.ocpp.v2;

import static org.voltyard.ocpp.rpc.Edition.V2_1;

import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.rpc.MaxLength;
import org.voltyard.ocpp.rpc.Since;

/// What a transaction cost, by kind.
@Since(V2_1)
public record TotalCost(
    @MaxLength(3) String currency,
    TariffCost typeOfCost,
    @Nullable Price fixed,
    @Nullable Price energy,
    @Nullable Price chargingTime,
    @Nullable Price idleTime,
    @Nullable Price reservationTime,
    @Nullable Price reservationFixed,
    TotalPrice total) {}
