package org.voltyard.ocpp.v2;

import static org.voltyard.ocpp.rpc.Edition.V2_1;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.rpc.MaxItems;
import org.voltyard.ocpp.rpc.MaxLength;
import org.voltyard.ocpp.rpc.MinItems;
import org.voltyard.ocpp.rpc.Range;

/// Prices over time, as ISO 15118-2 has them.
public record SalesTariff(
    @Range(min = 0, since = V2_1) int id,
    @Nullable @MaxLength(32) String salesTariffDescription,
    @Nullable @Range(min = 0, since = V2_1) Integer numEPriceLevels,
    @MinItems(1) @MaxItems(1024) List<SalesTariffEntry> salesTariffEntry) {
  public SalesTariff {
    salesTariffEntry = List.copyOf(salesTariffEntry);
  }
}
