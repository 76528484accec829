package org.voltyard.ocpp.v2;

import static org.voltyard.ocpp.rpc.Edition.V2_0_1;
import static org.voltyard.ocpp.rpc.Edition.V2_1;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.rpc.MaxItems;
import org.voltyard.ocpp.rpc.MinItems;
import org.voltyard.ocpp.rpc.Range;
import org.voltyard.ocpp.rpc.RequiredIn;
import org.voltyard.ocpp.rpc.Since;

/// Limits and set points from some seconds after the start on.
public record ChargingSchedulePeriod(
    int startPeriod,
    @RequiredIn(V2_0_1) @Nullable BigDecimal limit,
    @Nullable @Range(min = 0, max = 3, since = V2_1) Integer numberPhases,
    @Nullable @Range(min = 0, max = 3, since = V2_1) Integer phaseToUse,
    @Since(V2_1) @Nullable BigDecimal limit_L2,
    @Since(V2_1) @Nullable BigDecimal limit_L3,
    @Since(V2_1) @Nullable @Range(max = 0) BigDecimal dischargeLimit,
    @Since(V2_1) @Nullable @Range(max = 0) BigDecimal dischargeLimit_L2,
    @Since(V2_1) @Nullable @Range(max = 0) BigDecimal dischargeLimit_L3,
    @Since(V2_1) @Nullable BigDecimal setpoint,
    @Since(V2_1) @Nullable BigDecimal setpoint_L2,
    @Since(V2_1) @Nullable BigDecimal setpoint_L3,
    @Since(V2_1) @Nullable BigDecimal setpointReactive,
    @Since(V2_1) @Nullable BigDecimal setpointReactive_L2,
    @Since(V2_1) @Nullable BigDecimal setpointReactive_L3,
    @Since(V2_1) @Nullable Boolean preconditioningRequest,
    @Since(V2_1) @Nullable Boolean evseSleep,
    @Since(V2_1) @Nullable BigDecimal v2xBaseline,
    @Since(V2_1) @Nullable OperationMode operationMode,
    @Since(V2_1) @Nullable @MinItems(1) @MaxItems(20) List<V2XFreqWattPoint> v2xFreqWattCurve,
    @Since(V2_1) @Nullable @MinItems(1) @MaxItems(20) List<V2XSignalWattPoint> v2xSignalWattCurve) {
  public ChargingSchedulePeriod {
    v2xFreqWattCurve = v2xFreqWattCurve == null ? null : List.copyOf(v2xFreqWattCurve);
    v2xSignalWattCurve = v2xSignalWattCurve == null ? null : List.copyOf(v2xSignalWattCurve);
  }
}
