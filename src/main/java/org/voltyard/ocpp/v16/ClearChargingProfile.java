package org.voltyard.ocpp.v16;

import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.rpc.Call;
import org.voltyard.ocpp.rpc.WireName;

/// Removes the charging profiles that match all given members.
public interface ClearChargingProfile {
  record Request(
      @Nullable Integer id,
      @Nullable Integer connectorId,
      ChargingProfile.@Nullable Purpose chargingProfilePurpose,
      @Nullable Integer stackLevel)
      implements Call<Response> {}

  record Response(Status status) {}

  /// Whether one was found.
  enum Status implements WireName {
    ACCEPTED,
    UNKNOWN
  }
}
