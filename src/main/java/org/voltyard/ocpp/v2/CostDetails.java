package org.voltyard.ocpp.v2;

import static org.voltyard.ocpp.rpc.Edition.V2_1;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.rpc.MaxLength;
import org.voltyard.ocpp.rpc.MinItems;
import org.voltyard.ocpp.rpc.Since;

/// What a transaction cost, in all and by period.
@Since(V2_1)
public record CostDetails(
    @Nullable @MinItems(1) List<ChargingPeriod> chargingPeriods,
    TotalCost totalCost,
    TotalUsage totalUsage,
    @Nullable Boolean failureToCalculate,
    @Nullable @MaxLength(500) String failureReason) {
  public CostDetails {
    chargingPeriods = chargingPeriods == null ? null : List.copyOf(chargingPeriods);
  }
}
