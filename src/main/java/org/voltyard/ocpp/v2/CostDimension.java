package org.voltyard.ocpp.v2;

import static org.voltyard.ocpp.rpc.Edition.V2_1;

import java.math.BigDecimal;
import org.voltyard.ocpp.rpc.Since;

/// How much of something was used.
@Since(V2_1)
public record CostDimension(CostDimensionKind type, BigDecimal volume) {}
