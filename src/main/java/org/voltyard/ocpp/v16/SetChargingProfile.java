package org.voltyard.ocpp.v16;

import org.voltyard.ocpp.rpc.Call;
import org.voltyard.ocpp.rpc.WireName;

/// Sets limits over time for a connector.
public interface SetChargingProfile {
  record Request(int connectorId, ChargingProfile csChargingProfiles) implements Call<Response> {}

  record Response(Status status) {}

  /// How the station took it.
  enum Status implements WireName {
    ACCEPTED,
    REJECTED,
    NOT_SUPPORTED
  }
}
