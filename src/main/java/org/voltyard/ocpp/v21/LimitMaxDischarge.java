package org.voltyard.ocpp.v21;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.rpc.Range;

/// A limit on discharging.
public record LimitMaxDischarge(
    @Range(min = 0) int priority,
    @Nullable BigDecimal pctMaxDischargePower,
    @Nullable DERCurve powerMonitoringMustTrip,
    @Nullable Instant startTime,
    @Nullable BigDecimal duration) {}
