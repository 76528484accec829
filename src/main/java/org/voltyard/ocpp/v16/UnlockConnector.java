package org.voltyard.ocpp.v16;

import org.voltyard.ocpp.rpc.Call;
import org.voltyard.ocpp.rpc.WireName;

/// Unlocks the plug.
public interface UnlockConnector {
  record Request(int connectorId) implements Call<Response> {}

  record Response(Status status) {}

  /// What came of it.
  enum Status implements WireName {
    UNLOCKED,
    UNLOCK_FAILED,
    NOT_SUPPORTED
  }
}
