package org.voltyard.ocpp.v21;

import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.rpc.Call;
import org.voltyard.ocpp.v2.ChargingProfileStatus;
import org.voltyard.ocpp.v2.StatusInfo;

/// Asks for the present limits of a dynamic profile.
public interface PullDynamicScheduleUpdate {
  record Request(int chargingProfileId) implements Call<Response> {}

  record Response(
      @Nullable ChargingScheduleUpdate scheduleUpdate,
      ChargingProfileStatus status,
      @Nullable StatusInfo statusInfo) {}
}
