package org.voltyard.ocpp.v21;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.rpc.Range;

/// How power follows the frequency.
public record FreqDroop(
    @Range(min = 0) int priority,
    BigDecimal overFreq,
    BigDecimal underFreq,
    BigDecimal overDroop,
    BigDecimal underDroop,
    BigDecimal responseTime,
    @Nullable Instant startTime,
    @Nullable BigDecimal duration) {}
