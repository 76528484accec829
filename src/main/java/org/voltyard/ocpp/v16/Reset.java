package org.voltyard.ocpp.v16;

import org.voltyard.ocpp.rpc.Call;
import org.voltyard.ocpp.rpc.WireName;

/// Restarts the station.
public interface Reset {
  record Request(Type type) implements Call<Response> {}

  record Response(Status status) {}

  /// Whether transactions are ended in good order first.
  enum Type implements WireName {
    HARD,
    SOFT
  }

  /// How the station took it.
  enum Status implements WireName {
    ACCEPTED,
    REJECTED
  }
}
