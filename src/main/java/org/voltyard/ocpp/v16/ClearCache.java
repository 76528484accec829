package org.voltyard.ocpp.v16;

import org.voltyard.ocpp.rpc.Call;
import org.voltyard.ocpp.rpc.WireName;

/// Empties the authorization cache.
public interface ClearCache {
  record Request() implements Call<Response> {}

  record Response(Status status) {}

  /// How the station took it.
  enum Status implements WireName {
    ACCEPTED,
    REJECTED
  }
}
