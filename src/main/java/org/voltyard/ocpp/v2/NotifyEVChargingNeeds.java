package org.voltyard.ocpp.v2;

import static org.voltyard.ocpp.rpc.Edition.V2_1;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.rpc.Call;
import org.voltyard.ocpp.rpc.Range;
import org.voltyard.ocpp.rpc.Since;
import org.voltyard.ocpp.rpc.WireName;

/// Tells what a vehicle wants and can do.
public interface NotifyEVChargingNeeds {
  record Request(
      @Nullable @Range(min = 0, since = V2_1) Integer maxScheduleTuples,
      ChargingNeeds chargingNeeds,
      @Range(min = 1, since = V2_1) int evseId,
      @Since(V2_1) @Nullable Instant timestamp)
      implements Call<Response> {}

  record Response(Status status, @Nullable StatusInfo statusInfo) {}

  /// Whether there will be a schedule for the vehicle.
  enum Status implements WireName {
    ACCEPTED,
    REJECTED,
    PROCESSING,
    @Since(V2_1)
    NO_CHARGING_PROFILE
  }
}
