package org.voltyard.ocpp.v16;

import org.jspecify.annotations.Nullable;

/// One reading; what is left out means a periodic, raw sample of the imported active energy in Wh
/// at the outlet.
public record SampledValue(
    String value,
    @Nullable ReadingContext context,
    @Nullable ValueFormat format,
    @Nullable Measurand measurand,
    @Nullable Phase phase,
    @Nullable Location location,
    @Nullable UnitOfMeasure unit) {}
