package org.voltyard.ocpp.v16;

import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.rpc.Call;
import org.voltyard.ocpp.rpc.MaxLength;
import org.voltyard.ocpp.rpc.WireName;

/// Asks the station to start charging for a token.
public interface RemoteStartTransaction {
  record Request(
      @Nullable Integer connectorId,
      @MaxLength(20) String idTag,
      @Nullable ChargingProfile chargingProfile)
      implements Call<Response> {}

  record Response(Status status) {}

  /// How the station took it.
  enum Status implements WireName {
    ACCEPTED,
    REJECTED
  }
}
