package org.voltyard.ocpp.v2;

import static org.voltyard.ocpp.rpc.Edition.V2_1;

import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.rpc.Call;
import org.voltyard.ocpp.rpc.Range;

/// Sets a charging profile.
public interface SetChargingProfile {
  record Request(@Range(min = 0, since = V2_1) int evseId, ChargingProfile chargingProfile)
      implements Call<Response> {}

  record Response(ChargingProfileStatus status, @Nullable StatusInfo statusInfo) {}
}
