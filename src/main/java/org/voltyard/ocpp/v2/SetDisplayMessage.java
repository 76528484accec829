package org.voltyard.ocpp.v2;

import static org.voltyard.ocpp.rpc.Edition.V2_1;

import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.rpc.Call;
import org.voltyard.ocpp.rpc.Since;
import org.voltyard.ocpp.rpc.WireName;

/// Sets a message for the display.
public interface SetDisplayMessage {
  record Request(MessageInfo message) implements Call<Response> {}

  record Response(DisplayMessageStatus status, @Nullable StatusInfo statusInfo) {}

  /// Whether the message will be shown, or why not.
  enum DisplayMessageStatus implements WireName {
    ACCEPTED,
    NOT_SUPPORTED_MESSAGE_FORMAT,
    REJECTED,
    NOT_SUPPORTED_PRIORITY,
    NOT_SUPPORTED_STATE,
    UNKNOWN_TRANSACTION,
    @Since(V2_1)
    LANGUAGE_NOT_SUPPORTED
  }
}
