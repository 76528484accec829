package org.voltyard.ocpp.v2;

import static org.voltyard.ocpp.rpc.Edition.V2_1;

import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.rpc.Call;
import org.voltyard.ocpp.rpc.Range;
import org.voltyard.ocpp.rpc.WireName;

/// Removes charging profiles.
public interface ClearChargingProfile {
  record Request(@Nullable Integer chargingProfileId, @Nullable Criterion chargingProfileCriteria)
      implements Call<Response> {}

  record Response(Status status, @Nullable StatusInfo statusInfo) {}

  /// Which charging profiles are meant.
  record Criterion(
      @Nullable @Range(min = 0, since = V2_1) Integer evseId,
      @Nullable ChargingProfilePurpose chargingProfilePurpose,
      @Nullable @Range(min = 0, since = V2_1) Integer stackLevel) {}

  /// Whether there was something to remove.
  enum Status implements WireName {
    ACCEPTED,
    UNKNOWN
  }
}
