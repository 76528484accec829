package org.voltyard.ocpp.v2;

import static org.voltyard.ocpp.rpc.Edition.V2_1;

import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.rpc.Call;
import org.voltyard.ocpp.rpc.Range;
import org.voltyard.ocpp.rpc.WireName;

/// Takes a reservation back.
public interface CancelReservation {
  record Request(@Range(min = 0, since = V2_1) int reservationId) implements Call<Response> {}

  record Response(Status status, @Nullable StatusInfo statusInfo) {}

  /// Whether the reservation was taken back.
  enum Status implements WireName {
    ACCEPTED,
    REJECTED
  }
}
