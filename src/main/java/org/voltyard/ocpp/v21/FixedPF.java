package org.voltyard.ocpp.v21;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.rpc.Range;

/// A fixed power factor.
public record FixedPF(
    @Range(min = 0) int priority,
    BigDecimal displacement,
    boolean excitation,
    @Nullable Instant startTime,
    @Nullable BigDecimal duration) {}
