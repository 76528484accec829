package org.voltyard.ocpp.v2;

import static org.voltyard.ocpp.rpc.Edition.V2_1;

import java.math.BigDecimal;
import org.voltyard.ocpp.rpc.Range;
import org.voltyard.ocpp.rpc.Since;

/// A limit from a state of charge on.
@Since(V2_1)
public record LimitAtSoC(@Range(min = 0, max = 100) int soc, BigDecimal limit) {}
