package org.voltyard.ocpp.v16;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.rpc.WireName;

/// Limits over time, with what they are for and which precedence they have.
public record ChargingProfile(
    int chargingProfileId,
    @Nullable Integer transactionId,
    int stackLevel,
    Purpose chargingProfilePurpose,
    Kind chargingProfileKind,
    @Nullable Recurrency recurrencyKind,
    @Nullable Instant validFrom,
    @Nullable Instant validTo,
    ChargingSchedule chargingSchedule) {
  /// What the limits are for.
  public enum Purpose implements WireName {
    CHARGE_POINT_MAX_PROFILE,
    TX_DEFAULT_PROFILE,
    TX_PROFILE
  }

  /// What the schedule counts from.
  public enum Kind implements WireName {
    ABSOLUTE,
    RECURRING,
    RELATIVE
  }

  /// How often the schedule begins anew.
  public enum Recurrency implements WireName {
    DAILY,
    WEEKLY
  }
}
