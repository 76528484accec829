package org.voltyard.ocpp.v2;

import static org.voltyard.ocpp.rpc.Edition.V2_1;

import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.rpc.Call;
import org.voltyard.ocpp.rpc.Range;
import org.voltyard.ocpp.rpc.Since;
import org.voltyard.ocpp.rpc.WireName;

/// Restarts the station or an EVSE.
public interface Reset {
  record Request(Type type, @Nullable @Range(min = 0, since = V2_1) Integer evseId)
      implements Call<Response> {}

  record Response(Status status, @Nullable StatusInfo statusInfo) {}

  /// How the station took it.
  enum Status implements WireName {
    ACCEPTED,
    REJECTED,
    SCHEDULED
  }

  /// When to restart.
  enum Type implements WireName {
    IMMEDIATE,
    ON_IDLE,
    @Since(V2_1)
    IMMEDIATE_AND_RESUME
  }
}
