package org.voltyard.ocpp.v21;

import java.math.BigDecimal;
import org.voltyard.ocpp.rpc.Range;

/// How quickly power may change.
public record Gradient(
    @Range(min = 0) int priority, BigDecimal gradient, BigDecimal softGradient) {}
