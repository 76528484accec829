package org.voltyard.ocpp.v2;

import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.rpc.Call;
import org.voltyard.ocpp.rpc.WireName;

/// Empties the cache of tokens.
public interface ClearCache {
  record Request() implements Call<Response> {}

  record Response(Status status, @Nullable StatusInfo statusInfo) {}

  /// Whether the cache was emptied.
  enum Status implements WireName {
    ACCEPTED,
    REJECTED
  }
}
