package org.voltyard.ocpp.v21;

import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.rpc.Call;
import org.voltyard.ocpp.v2.ChargingProfileStatus;
import org.voltyard.ocpp.v2.StatusInfo;

/// Changes the limits of a dynamic profile.
public interface UpdateDynamicSchedule {
  record Request(int chargingProfileId, ChargingScheduleUpdate scheduleUpdate)
      implements Call<Response> {}

  record Response(ChargingProfileStatus status, @Nullable StatusInfo statusInfo) {}
}
