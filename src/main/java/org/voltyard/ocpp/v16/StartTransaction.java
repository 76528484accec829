package org.voltyard.ocpp.v16;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.rpc.Call;
import org.voltyard.ocpp.rpc.MaxLength;

/// Tells that charging began; answered with the id of the transaction.
public interface StartTransaction {
  record Request(
      int connectorId,
      @MaxLength(20) String idTag,
      int meterStart,
      @Nullable Integer reservationId,
      Instant timestamp)
      implements Call<Response> {}

  record Response(IdTagInfo idTagInfo, int transactionId) {}
}
