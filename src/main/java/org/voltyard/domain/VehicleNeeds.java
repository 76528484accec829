package org.voltyard.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a vehicle wants and can do, as it tells by ISO 15118. // K15, K18, K19, Q01
///
/// @param connector where it stands
/// @param at when it told
/// @param most power that it can take
/// @param least power below which it does not charge
/// @param giving most power that it can give, as a positive figure
/// @param periods how many periods of a schedule it can read, null when it does not say
public record VehicleNeeds(
    int connector,
    Instant at,
    EnergyTransfer requested,
    List<EnergyTransfer> able,
    Control control,
    @Nullable Instant departure,
    @Nullable Energy amount,
    @Nullable Power most,
    @Nullable Power least,
    @Nullable Power giving,
    @Nullable Battery battery,
    @Nullable Integer periods) {
  public VehicleNeeds {
    able = List.copyOf(able);
  }

  /// By which rules vehicle and station agree on power.
  public enum Control {
    /// ISO 15118-2: schedules only.
    SECOND,
    /// ISO 15118-20, by schedules.
    SCHEDULED,
    /// ISO 15118-20, as told from moment to moment.
    DYNAMIC
  }

  /// The battery, as far as it is told.
  ///
  /// @param soc state of charge now, target the one that is wanted
  public record Battery(
      @Nullable Percent soc, @Nullable Percent target, @Nullable Energy capacity) {}

  /// What the depot says to it.
  public enum Answer {
    /// A profile follows at once.
    ACCEPTED,
    /// A profile follows later.
    PROCESSING,
    /// There will be none; where the vehicle asked for a way of transfer, it may not have it.
    REJECTED,
    /// There will be none: the vehicle charges by the limits that hold anyway.
    NO_PROFILE
  }

  /// The answer with the reason for it, null when all is well.
  public record Judged(Answer answer, @Nullable String reason) {}
}
