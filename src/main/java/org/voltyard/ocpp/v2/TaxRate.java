package org.voltyard.ocpp.v2;

import static org.voltyard.ocpp.rpc.Edition.V2_1;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.rpc.MaxLength;
import org.voltyard.ocpp.rpc.Range;
import org.voltyard.ocpp.rpc.Since;

/// A tax and its rate.
@Since(V2_1)
public record TaxRate(
    @MaxLength(20) String type, BigDecimal tax, @Nullable @Range(min = 0) Integer stack) {}
