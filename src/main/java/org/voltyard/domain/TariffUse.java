package org.voltyard.domain;

import org.jspecify.annotations.Nullable;

/// For what a tariff is used: the whole site when neither is named; else a station, or a token,
/// wherever it charges or at that station alone.
public record TariffUse(TariffId tariff, @Nullable StationId station, @Nullable TokenId token) {}
