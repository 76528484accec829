package org.voltyard.ocpp.v16;

import org.voltyard.ocpp.rpc.Call;
import org.voltyard.ocpp.rpc.WireName;

/// Takes a reservation back.
public interface CancelReservation {
  record Request(int reservationId) implements Call<Response> {}

  record Response(Status status) {}

  /// How the station took it.
  enum Status implements WireName {
    ACCEPTED,
    REJECTED
  }
}
