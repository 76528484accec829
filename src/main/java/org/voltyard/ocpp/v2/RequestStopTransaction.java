package org.voltyard.ocpp.v2;

import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.rpc.Call;
import org.voltyard.ocpp.rpc.MaxLength;

/// Asks the station to end a transaction.
public interface RequestStopTransaction {
  record Request(@MaxLength(36) String transactionId) implements Call<Response> {}

  record Response(RequestStartStopStatus status, @Nullable StatusInfo statusInfo) {}
}
