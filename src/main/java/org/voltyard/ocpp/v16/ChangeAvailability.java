package org.voltyard.ocpp.v16;

import org.voltyard.ocpp.rpc.Call;
import org.voltyard.ocpp.rpc.WireName;

/// Takes a connector, or with 0 the whole station, in or out of service.
public interface ChangeAvailability {
  record Request(int connectorId, Type type) implements Call<Response> {}

  record Response(Status status) {}

  /// What is wanted.
  enum Type implements WireName {
    INOPERATIVE,
    OPERATIVE
  }

  /// How the station took it.
  enum Status implements WireName {
    ACCEPTED,
    REJECTED,
    SCHEDULED
  }
}
