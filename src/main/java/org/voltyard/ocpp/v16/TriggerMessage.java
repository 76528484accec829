package org.voltyard.ocpp.v16;

import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.rpc.Call;
import org.voltyard.ocpp.rpc.WireName;

/// Asks the station to send a message now.
public interface TriggerMessage {
  record Request(Trigger requestedMessage, @Nullable Integer connectorId)
      implements Call<Response> {}

  record Response(Status status) {}

  /// The message wanted.
  enum Trigger implements WireName {
    BOOT_NOTIFICATION,
    DIAGNOSTICS_STATUS_NOTIFICATION,
    FIRMWARE_STATUS_NOTIFICATION,
    HEARTBEAT,
    METER_VALUES,
    STATUS_NOTIFICATION
  }

  /// How the station took it.
  enum Status implements WireName {
    ACCEPTED,
    REJECTED,
    NOT_IMPLEMENTED
  }
}
