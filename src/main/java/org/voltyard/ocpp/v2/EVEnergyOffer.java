package org.voltyard.ocpp.v2;

import static org.voltyard.ocpp.rpc.Edition.V2_1;

import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.rpc.Since;

/// The energy that a vehicle offers.
@Since(V2_1)
public record EVEnergyOffer(
    @Nullable EVAbsolutePriceSchedule evAbsolutePriceSchedule, EVPowerSchedule evPowerSchedule) {}
