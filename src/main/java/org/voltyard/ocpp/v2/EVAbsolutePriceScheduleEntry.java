package org.voltyard.ocpp.v2;

import static org.voltyard.ocpp.rpc.Edition.V2_1;

import java.util.List;
import org.voltyard.ocpp.rpc.MaxItems;
import org.voltyard.ocpp.rpc.MinItems;
import org.voltyard.ocpp.rpc.Since;

/// For how long which prices hold.
@Since(V2_1)
public record EVAbsolutePriceScheduleEntry(
    int duration, @MinItems(1) @MaxItems(8) List<EVPriceRule> evPriceRule) {
  public EVAbsolutePriceScheduleEntry {
    evPriceRule = List.copyOf(evPriceRule);
  }
}
