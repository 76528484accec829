package org.voltyard.ocpp.v2;

import static org.voltyard.ocpp.rpc.Edition.V2_1;

import java.math.BigDecimal;
import org.voltyard.ocpp.rpc.Since;

/// A price from a power on.
@Since(V2_1)
public record EVPriceRule(BigDecimal energyFee, BigDecimal powerRangeStart) {}
