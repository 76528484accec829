package org.voltyard.ocpp.v2;

import static org.voltyard.ocpp.rpc.Edition.V2_1;

import org.voltyard.ocpp.rpc.Call;
import org.voltyard.ocpp.rpc.Range;
import org.voltyard.ocpp.rpc.Since;
import org.voltyard.ocpp.rpc.WireName;

/// Tells that a reservation ended.
public interface ReservationStatusUpdate {
  record Request(
      @Range(min = 0, since = V2_1) int reservationId,
      ReservationUpdateStatus reservationUpdateStatus)
      implements Call<Response> {}

  record Response() {}

  /// Why a reservation ended.
  enum ReservationUpdateStatus implements WireName {
    EXPIRED,
    REMOVED,
    @Since(V2_1)
    NO_TRANSACTION
  }
}
