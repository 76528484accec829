package org.voltyard.ocpp.v21;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.rpc.Range;

/// A fixed reactive power.
public record FixedVar(
    @Range(min = 0) int priority,
    BigDecimal setpoint,
    DERUnit unit,
    @Nullable Instant startTime,
    @Nullable BigDecimal duration) {}
