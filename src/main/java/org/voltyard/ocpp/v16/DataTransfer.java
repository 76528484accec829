package org.voltyard.ocpp.v16;

import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.rpc.Call;
import org.voltyard.ocpp.rpc.MaxLength;
import org.voltyard.ocpp.rpc.WireName;

/// Carries a vendor's own message, either way.
public interface DataTransfer {
  record Request(
      @MaxLength(255) String vendorId,
      @Nullable @MaxLength(50) String messageId,
      @Nullable String data)
      implements Call<Response> {}

  record Response(Status status, @Nullable String data) {}

  /// How the receiver took it.
  enum Status implements WireName {
    ACCEPTED,
    REJECTED,
    UNKNOWN_MESSAGE_ID,
    UNKNOWN_VENDOR_ID
  }
}
