package org.voltyard.energy;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.ChargingProfile.Mode;
import org.voltyard.domain.ChargingProfile.Purpose;
import org.voltyard.domain.ChargingProfile.Rates;

/// From one time to another these rates hold.
///
/// @param phases how many may be used, null when nothing is said
/// @param why what decides about the limit, null where nothing limits
public record Span(
    Instant from, Instant to, Rates rates, Mode mode, @Nullable Integer phases, @Nullable Why why) {
  /// The profile that decides; its number is 0 for a limit that came without a profile.
  public record Why(Purpose purpose, int profile) {}

  public @Nullable Double limit() {
    return Rating.value(rates.limit());
  }

  boolean sameAs(Span other) {
    return rates.equals(other.rates)
        && mode == other.mode
        && java.util.Objects.equals(why, other.why);
  }

  Span until(Instant end) {
    return new Span(from, end, rates, mode, phases, why);
  }
}
