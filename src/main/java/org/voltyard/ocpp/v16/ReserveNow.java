package org.voltyard.ocpp.v16;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.rpc.Call;
import org.voltyard.ocpp.rpc.MaxLength;
import org.voltyard.ocpp.rpc.WireName;

/// Keeps a connector, or with 0 any one, for a token.
public interface ReserveNow {
  record Request(
      int connectorId,
      Instant expiryDate,
      @MaxLength(20) String idTag,
      @Nullable @MaxLength(20) String parentIdTag,
      int reservationId)
      implements Call<Response> {}

  record Response(Status status) {}

  /// How the station took it.
  enum Status implements WireName {
    ACCEPTED,
    FAULTED,
    OCCUPIED,
    REJECTED,
    UNAVAILABLE
  }
}
