package org.voltyard.ocpp.v21;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// Limits on the mean voltage.
public record VoltageParams(
    @Nullable BigDecimal hv10MinMeanValue,
    @Nullable BigDecimal hv10MinMeanTripDelay,
    @Nullable PowerDuringCessation powerDuringCessation) {}
