package org.voltyard.ocpp.v2;

import static org.voltyard.ocpp.rpc.Edition.V2_1;

import java.time.Instant;
import java.util.List;
import org.voltyard.ocpp.rpc.MaxItems;
import org.voltyard.ocpp.rpc.MinItems;
import org.voltyard.ocpp.rpc.Since;

/// The power that a vehicle offers over time.
@Since(V2_1)
public record EVPowerSchedule(
    @MinItems(1) @MaxItems(1024) List<EVPowerScheduleEntry> evPowerScheduleEntries,
    Instant timeAnchor) {
  public EVPowerSchedule {
    evPowerScheduleEntries = List.copyOf(evPowerScheduleEntries);
  }
}
