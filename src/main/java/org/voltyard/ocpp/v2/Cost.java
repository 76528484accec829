package org.voltyard.ocpp.v2;

import org.jspecify.annotations.Nullable;

/// One cost in a sales tariff.
public record Cost(CostKind costKind, int amount, @Nullable Integer amountMultiplier) {}
