package org.voltyard.ocpp.v2;

import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.rpc.Call;
import org.voltyard.ocpp.rpc.MaxLength;

/// Asks whether a transaction runs and whether messages about it wait.
public interface GetTransactionStatus {
  record Request(@Nullable @MaxLength(36) String transactionId) implements Call<Response> {}

  record Response(@Nullable Boolean ongoingIndicator, boolean messagesInQueue) {}
}
