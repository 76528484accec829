package org.voltyard.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Where a session stood at one instant.
///
/// @param register of energy, where it was told
/// @param amperes sum of the phases, where it was told
/// @param aligned whether the reading was taken by the clock
/// @param flow what was so from then on; null when it did not change
public record UsagePoint(
    Instant at,
    @Nullable Energy register,
    @Nullable Current amperes,
    boolean aligned,
    @Nullable Flow flow) {
  /// What flows between EVSE and vehicle, for the bill.
  public enum Flow {
    CHARGING,
    /// The vehicle takes nothing.
    IDLE,
    /// The station or the site gives nothing, or nothing has begun.
    HELD
  }
}
