package org.voltyard.ocpp.v2;

import static org.voltyard.ocpp.rpc.Edition.V2_1;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.rpc.Call;
import org.voltyard.ocpp.rpc.MinItems;
import org.voltyard.ocpp.rpc.Range;

/// Asks for the schedule that all profiles together yield.
public interface GetCompositeSchedule {
  record Request(
      int duration,
      @Nullable ChargingRateUnit chargingRateUnit,
      @Range(min = 0, since = V2_1) int evseId)
      implements Call<Response> {}

  record Response(
      GenericStatus status,
      @Nullable StatusInfo statusInfo,
      @Nullable CompositeSchedule schedule) {}

  /// The schedule that all profiles together yield.
  record CompositeSchedule(
      @MinItems(1) List<ChargingSchedulePeriod> chargingSchedulePeriod,
      @Range(min = 0, since = V2_1) int evseId,
      int duration,
      Instant scheduleStart,
      ChargingRateUnit chargingRateUnit) {
    public CompositeSchedule {
      chargingSchedulePeriod = List.copyOf(chargingSchedulePeriod);
    }
  }
}
