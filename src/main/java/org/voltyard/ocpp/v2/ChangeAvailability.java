package org.voltyard.ocpp.v2;

import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.rpc.Call;
import org.voltyard.ocpp.rpc.WireName;

/// Takes a station, an EVSE or a connector into or out of service.
public interface ChangeAvailability {
  record Request(@Nullable EVSE evse, OperationalStatus operationalStatus)
      implements Call<Response> {}

  record Response(Status status, @Nullable StatusInfo statusInfo) {}

  /// In service or not.
  enum OperationalStatus implements WireName {
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
