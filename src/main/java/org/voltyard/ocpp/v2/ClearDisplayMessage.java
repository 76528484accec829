package org.voltyard.ocpp.v2;

import static org.voltyard.ocpp.rpc.Edition.V2_1;

import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.rpc.Call;
import org.voltyard.ocpp.rpc.Range;
import org.voltyard.ocpp.rpc.Since;
import org.voltyard.ocpp.rpc.WireName;

/// Removes a message from the display.
public interface ClearDisplayMessage {
  record Request(@Range(min = 0, since = V2_1) int id) implements Call<Response> {}

  record Response(ClearMessageStatus status, @Nullable StatusInfo statusInfo) {}

  /// Whether the message was removed.
  enum ClearMessageStatus implements WireName {
    ACCEPTED,
    UNKNOWN,
    @Since(V2_1)
    REJECTED
  }
}
