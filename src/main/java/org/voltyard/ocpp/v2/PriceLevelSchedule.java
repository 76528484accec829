package org.voltyard.ocpp.v2;

import static org.voltyard.ocpp.rpc.Edition.V2_1;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.rpc.MaxItems;
import org.voltyard.ocpp.rpc.MaxLength;
import org.voltyard.ocpp.rpc.MinItems;
import org.voltyard.ocpp.rpc.Range;
import org.voltyard.ocpp.rpc.Since;

/// Levels of price over time, as ISO 15118-20 has them.
@Since(V2_1)
public record PriceLevelSchedule(
    @MinItems(1) @MaxItems(100) List<PriceLevelScheduleEntry> priceLevelScheduleEntries,
    Instant timeAnchor,
    @Range(min = 0) int priceScheduleId,
    @Nullable @MaxLength(32) String priceScheduleDescription,
    @Range(min = 0) int numberOfPriceLevels) {
  public PriceLevelSchedule {
    priceLevelScheduleEntries = List.copyOf(priceLevelScheduleEntries);
  }
}
