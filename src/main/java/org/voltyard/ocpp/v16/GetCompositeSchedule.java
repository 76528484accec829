package org.voltyard.ocpp.v16;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.rpc.Call;
import org.voltyard.ocpp.rpc.WireName;

/// Asks for the limits that all charging profiles together yield.
public interface GetCompositeSchedule {
  record Request(int connectorId, int duration, @Nullable ChargingRateUnit chargingRateUnit)
      implements Call<Response> {}

  record Response(
      Status status,
      @Nullable Integer connectorId,
      @Nullable Instant scheduleStart,
      @Nullable ChargingSchedule chargingSchedule) {}

  /// How the station took it.
  enum Status implements WireName {
    ACCEPTED,
    REJECTED
  }
}
