package org.voltyard.ocpp.v2;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// One reading.
public record SampledValue(
    BigDecimal value,
    @Nullable ReadingContext context,
    @Nullable Measurand measurand,
    @Nullable Phase phase,
    @Nullable Location location,
    @Nullable SignedMeterValue signedMeterValue,
    @Nullable UnitOfMeasure unitOfMeasure) {}
