package org.voltyard.ocpp.v21;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.rpc.Range;

/// When the station may go back to the grid, and how.
public record EnterService(
    @Range(min = 0) int priority,
    BigDecimal highVoltage,
    BigDecimal lowVoltage,
    BigDecimal highFreq,
    BigDecimal lowFreq,
    @Nullable BigDecimal delay,
    @Nullable BigDecimal randomDelay,
    @Nullable BigDecimal rampRate) {}
