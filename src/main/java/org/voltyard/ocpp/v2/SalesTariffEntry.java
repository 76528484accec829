package org.voltyard.ocpp.v2;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.rpc.MaxItems;
import org.voltyard.ocpp.rpc.MinItems;
import org.voltyard.ocpp.rpc.Range;

/// What holds from a time on.
public record SalesTariffEntry(
    RelativeTimeInterval relativeTimeInterval,
    @Nullable @Range(min = 0) Integer ePriceLevel,
    @Nullable @MinItems(1) @MaxItems(3) List<ConsumptionCost> consumptionCost) {
  public SalesTariffEntry {
    consumptionCost = consumptionCost == null ? null : List.copyOf(consumptionCost);
  }
}
