package org.voltyard.ocpp.v21;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.rpc.Range;

/// Limits and set points that hold from now on.
public record ChargingScheduleUpdate(
    @Nullable BigDecimal limit,
    @Nullable BigDecimal limit_L2,
    @Nullable BigDecimal limit_L3,
    @Nullable @Range(max = 0) BigDecimal dischargeLimit,
    @Nullable @Range(max = 0) BigDecimal dischargeLimit_L2,
    @Nullable @Range(max = 0) BigDecimal dischargeLimit_L3,
    @Nullable BigDecimal setpoint,
    @Nullable BigDecimal setpoint_L2,
    @Nullable BigDecimal setpoint_L3,
    @Nullable BigDecimal setpointReactive,
    @Nullable BigDecimal setpointReactive_L2,
    @Nullable BigDecimal setpointReactive_L3) {}
