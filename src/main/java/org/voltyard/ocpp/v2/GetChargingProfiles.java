package org.voltyard.ocpp.v2;

import static org.voltyard.ocpp.rpc.Edition.V2_0_1;
import static org.voltyard.ocpp.rpc.Edition.V2_1;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.rpc.Call;
import org.voltyard.ocpp.rpc.ClosedIn;
import org.voltyard.ocpp.rpc.MaxItems;
import org.voltyard.ocpp.rpc.MaxLength;
import org.voltyard.ocpp.rpc.MinItems;
import org.voltyard.ocpp.rpc.Range;
import org.voltyard.ocpp.rpc.WireName;

/// Asks for installed charging profiles, which are reported one by one.
public interface GetChargingProfiles {
  record Request(
      int requestId,
      @Nullable @Range(min = 0, since = V2_1) Integer evseId,
      ChargingProfileCriterion chargingProfile)
      implements Call<Response> {}

  record Response(GetChargingProfileStatus status, @Nullable StatusInfo statusInfo) {}

  /// Which charging profiles are meant.
  record ChargingProfileCriterion(
      @Nullable ChargingProfilePurpose chargingProfilePurpose,
      @Nullable @Range(min = 0, since = V2_1) Integer stackLevel,
      @Nullable @MinItems(1) List<Integer> chargingProfileId,
      @Nullable @MinItems(1) @MaxItems(4)
          List<@MaxLength(20) @ClosedIn(value = V2_0_1, codes = ChargingLimitSource.class) String>
              chargingLimitSource) {
    public ChargingProfileCriterion {
      chargingProfileId = chargingProfileId == null ? null : List.copyOf(chargingProfileId);
      chargingLimitSource = chargingLimitSource == null ? null : List.copyOf(chargingLimitSource);
    }
  }

  /// Whether there are such profiles.
  enum GetChargingProfileStatus implements WireName {
    ACCEPTED,
    NO_PROFILES
  }
}
