package org.voltyard.ocpp.v21;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// How a control behaves around its limits.
public record Hysteresis(
    @Nullable BigDecimal hysteresisHigh,
    @Nullable BigDecimal hysteresisLow,
    @Nullable BigDecimal hysteresisDelay,
    @Nullable BigDecimal hysteresisGradient) {}
