package org.voltyard.ocpp.v2;

import static org.voltyard.ocpp.rpc.Edition.V2_1;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.rpc.MaxLength;
import org.voltyard.ocpp.rpc.MinItems;
import org.voltyard.ocpp.rpc.Since;

/// What was used from a moment on, and by which tariff.
@Since(V2_1)
public record ChargingPeriod(
    @Nullable @MinItems(1) List<CostDimension> dimensions,
    @Nullable @MaxLength(60) String tariffId,
    Instant startPeriod) {
  public ChargingPeriod {
    dimensions = dimensions == null ? null : List.copyOf(dimensions);
  }
}
