package org.voltyard.ocpp.v2;

import static org.voltyard.ocpp.rpc.Edition.V2_1;

import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.rpc.Call;
import org.voltyard.ocpp.rpc.Range;
import org.voltyard.ocpp.rpc.WireName;

/// Unlocks a connector.
public interface UnlockConnector {
  record Request(
      @Range(min = 0, since = V2_1) int evseId, @Range(min = 0, since = V2_1) int connectorId)
      implements Call<Response> {}

  record Response(UnlockStatus status, @Nullable StatusInfo statusInfo) {}

  /// Whether the connector was unlocked.
  enum UnlockStatus implements WireName {
    UNLOCKED,
    UNLOCK_FAILED,
    ONGOING_AUTHORIZED_TRANSACTION,
    UNKNOWN_CONNECTOR
  }
}
