package org.voltyard.ocpp.v2;

import static org.voltyard.ocpp.rpc.Edition.V2_1;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.rpc.Call;
import org.voltyard.ocpp.rpc.Range;
import org.voltyard.ocpp.rpc.Since;

/// Tells how a vehicle intends to charge.
public interface NotifyEVChargingSchedule {
  record Request(
      Instant timeBase,
      ChargingSchedule chargingSchedule,
      @Range(min = 1, since = V2_1) int evseId,
      @Since(V2_1) @Nullable @Range(min = 0) Integer selectedChargingScheduleId,
      @Since(V2_1) @Nullable Boolean powerToleranceAcceptance)
      implements Call<Response> {}

  record Response(GenericStatus status, @Nullable StatusInfo statusInfo) {}
}
