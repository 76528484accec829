package org.voltyard.ocpp.v2;

import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.rpc.Call;
import org.voltyard.ocpp.rpc.WireName;

/// Stores how to reach the CSMS in one of the station's slots.
public interface SetNetworkProfile {
  record Request(int configurationSlot, NetworkConnectionProfile connectionData)
      implements Call<Response> {}

  record Response(Status status, @Nullable StatusInfo statusInfo) {}

  /// How the station took it.
  enum Status implements WireName {
    ACCEPTED,
    REJECTED,
    FAILED
  }
}
