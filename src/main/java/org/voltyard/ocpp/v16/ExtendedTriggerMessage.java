package org.voltyard.ocpp.v16;

import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.rpc.Call;
import org.voltyard.ocpp.rpc.WireName;

/// Asks the station to send a message now, those of the security extension among them. // F06
public interface ExtendedTriggerMessage {
  record Request(Trigger requestedMessage, @Nullable Integer connectorId)
      implements Call<Response> {}

  record Response(Status status) {}

  /// The message wanted.
  enum Trigger implements WireName {
    BOOT_NOTIFICATION,
    LOG_STATUS_NOTIFICATION,
    FIRMWARE_STATUS_NOTIFICATION,
    HEARTBEAT,
    METER_VALUES,
    SIGN_CHARGE_POINT_CERTIFICATE,
    STATUS_NOTIFICATION
  }

  /// How the station took it.
  enum Status implements WireName {
    ACCEPTED,
    REJECTED,
    NOT_IMPLEMENTED
  }
}
