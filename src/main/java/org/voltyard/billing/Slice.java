package org.voltyard.billing;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.Tariff;

/// A part of a stretch in which no price changes, with what is true in its middle.
///
/// @param seconds its length
/// @param local time of the site
/// @param sofar energy of the session
/// @param duration of the session, or of the reservation, in seconds
/// @param idle seconds without charging until then; 0 while it charges
record Slice(
    Stretch.State state,
    Instant from,
    Instant to,
    BigDecimal seconds,
    BigDecimal kwh,
    LocalDateTime local,
    BigDecimal sofar,
    BigDecimal duration,
    BigDecimal idle,
    @Nullable BigDecimal kilowatts,
    @Nullable BigDecimal amperes,
    Tariff.@Nullable Kind kind) {}
