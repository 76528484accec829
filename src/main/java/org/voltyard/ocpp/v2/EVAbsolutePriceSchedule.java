package org.voltyard.ocpp.v2;

import static org.voltyard.ocpp.rpc.Edition.V2_1;

import java.time.Instant;
import java.util.List;
import org.voltyard.ocpp.rpc.MaxItems;
import org.voltyard.ocpp.rpc.MaxLength;
import org.voltyard.ocpp.rpc.MinItems;
import org.voltyard.ocpp.rpc.Since;

/// The prices at which a vehicle offers energy.
@Since(V2_1)
public record EVAbsolutePriceSchedule(
    Instant timeAnchor,
    @MaxLength(3) String currency,
    @MinItems(1) @MaxItems(1024) List<EVAbsolutePriceScheduleEntry> evAbsolutePriceScheduleEntries,
    @MaxLength(2000) String priceAlgorithm) {
  public EVAbsolutePriceSchedule {
    evAbsolutePriceScheduleEntries = List.copyOf(evAbsolutePriceScheduleEntries);
  }
}
