package org.voltyard.ocpp.v2;

import static org.voltyard.ocpp.rpc.Edition.V2_1;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.rpc.MaxItems;
import org.voltyard.ocpp.rpc.MaxLength;
import org.voltyard.ocpp.rpc.MinItems;
import org.voltyard.ocpp.rpc.Range;
import org.voltyard.ocpp.rpc.Since;

/// Limits over time, with what they are for and which precedence they have.
public record ChargingProfile(
    int id,
    @Range(min = 0, since = V2_1) int stackLevel,
    ChargingProfilePurpose chargingProfilePurpose,
    ChargingProfileKind chargingProfileKind,
    @Nullable RecurrencyKind recurrencyKind,
    @Nullable Instant validFrom,
    @Nullable Instant validTo,
    @MinItems(1) @MaxItems(3) List<ChargingSchedule> chargingSchedule,
    @Nullable @MaxLength(36) String transactionId,
    @Since(V2_1) @Nullable Integer maxOfflineDuration,
    @Since(V2_1) @Nullable Boolean invalidAfterOfflineDuration,
    @Since(V2_1) @Nullable Integer dynUpdateInterval,
    @Since(V2_1) @Nullable Instant dynUpdateTime,
    @Since(V2_1) @Nullable @MaxLength(256) String priceScheduleSignature) {
  public ChargingProfile {
    chargingSchedule = List.copyOf(chargingSchedule);
  }
}
