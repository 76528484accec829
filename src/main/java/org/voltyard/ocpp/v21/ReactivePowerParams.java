package org.voltyard.ocpp.v21;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// The voltage that reactive power refers to.
public record ReactivePowerParams(
    @Nullable BigDecimal vRef,
    @Nullable Boolean autonomousVRefEnable,
    @Nullable BigDecimal autonomousVRefTimeConstant) {}
