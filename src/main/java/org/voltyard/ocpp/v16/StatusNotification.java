package org.voltyard.ocpp.v16;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.rpc.Call;
import org.voltyard.ocpp.rpc.MaxLength;

/// Tells the state of a connector, or with 0 of the station itself.
public interface StatusNotification {
  record Request(
      int connectorId,
      ChargePointErrorCode errorCode,
      @Nullable @MaxLength(50) String info,
      ChargePointStatus status,
      @Nullable Instant timestamp,
      @Nullable @MaxLength(255) String vendorId,
      @Nullable @MaxLength(50) String vendorErrorCode)
      implements Call<Response> {}

  record Response() {}
}
