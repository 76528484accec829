package org.voltyard.ocpp.v21;

import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.rpc.Call;
import org.voltyard.ocpp.rpc.MaxLength;
import org.voltyard.ocpp.rpc.WireName;
import org.voltyard.ocpp.v2.StatusInfo;

/// Switches charging with priority on or off.
public interface UsePriorityCharging {
  record Request(@MaxLength(36) String transactionId, boolean activate) implements Call<Response> {}

  record Response(PriorityChargingStatus status, @Nullable StatusInfo statusInfo) {}

  /// How the station took it.
  enum PriorityChargingStatus implements WireName {
    ACCEPTED,
    REJECTED,
    NO_PROFILE
  }
}
