package org.voltyard.ocpp.v2;

import static org.voltyard.ocpp.rpc.Edition.V2_1;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.rpc.Since;

/// A price of time.
@Since(V2_1)
public record TariffTimePrice(BigDecimal priceMinute, @Nullable TariffConditions conditions) {}
