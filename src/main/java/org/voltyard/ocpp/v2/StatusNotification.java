package org.voltyard.ocpp.v2;

import static org.voltyard.ocpp.rpc.Edition.V2_1;

import java.time.Instant;
import org.voltyard.ocpp.rpc.Call;
import org.voltyard.ocpp.rpc.Range;
import org.voltyard.ocpp.rpc.WireName;

/// Tells the state of a connector.
public interface StatusNotification {
  record Request(
      Instant timestamp,
      ConnectorStatus connectorStatus,
      @Range(min = 0, since = V2_1) int evseId,
      @Range(min = 0, since = V2_1) int connectorId)
      implements Call<Response> {}

  record Response() {}

  /// The state of a connector.
  enum ConnectorStatus implements WireName {
    AVAILABLE,
    OCCUPIED,
    RESERVED,
    UNAVAILABLE,
    FAULTED
  }
}
