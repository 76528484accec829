package org.voltyard.ocpp.v2;

import static org.voltyard.ocpp.rpc.Edition.V2_1;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.rpc.MaxItems;
import org.voltyard.ocpp.rpc.MaxLength;
import org.voltyard.ocpp.rpc.MinItems;
import org.voltyard.ocpp.rpc.Since;

/// What charging costs.
@Since(V2_1)
public record Tariff(
    @MaxLength(60) String tariffId,
    @Nullable @MinItems(1) @MaxItems(10) List<MessageContent> description,
    @MaxLength(3) String currency,
    @Nullable TariffEnergy energy,
    @Nullable Instant validFrom,
    @Nullable TariffTime chargingTime,
    @Nullable TariffTime idleTime,
    @Nullable TariffFixed fixedFee,
    @Nullable TariffTime reservationTime,
    @Nullable TariffFixed reservationFixed,
    @Nullable Price minCost,
    @Nullable Price maxCost) {
  public Tariff {
    description = description == null ? null : List.copyOf(description);
  }
}
