package org.voltyard.ocpp.v2;

import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.rpc.MaxLength;

/// The unit of a reading and its power of ten.
public record UnitOfMeasure(@Nullable @MaxLength(20) String unit, @Nullable Integer multiplier) {}
