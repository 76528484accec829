package org.voltyard.ocpp.v21;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.rpc.MaxItems;
import org.voltyard.ocpp.rpc.MinItems;
import org.voltyard.ocpp.rpc.Range;

/// A curve that says how to behave for the grid.
public record DERCurve(
    @MinItems(1) @MaxItems(10) List<DERCurvePoints> curveData,
    @Nullable Hysteresis hysteresis,
    @Range(min = 0) int priority,
    @Nullable ReactivePowerParams reactivePowerParams,
    @Nullable VoltageParams voltageParams,
    DERUnit yUnit,
    @Nullable BigDecimal responseTime,
    @Nullable Instant startTime,
    @Nullable BigDecimal duration) {
  public DERCurve {
    curveData = List.copyOf(curveData);
  }
}
