package org.voltyard.ocpp.v2;

import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.rpc.AnyJson;
import org.voltyard.ocpp.rpc.Call;
import org.voltyard.ocpp.rpc.MaxLength;
import org.voltyard.ocpp.rpc.WireName;

/// Carries a vendor's own message, either way.
public interface DataTransfer {
  record Request(
      @Nullable @MaxLength(50) String messageId,
      @Nullable AnyJson data,
      @MaxLength(255) String vendorId)
      implements Call<Response> {}

  record Response(Status status, @Nullable StatusInfo statusInfo, @Nullable AnyJson data) {}

  /// How the receiver took it.
  enum Status implements WireName {
    ACCEPTED,
    REJECTED,
    UNKNOWN_MESSAGE_ID,
    UNKNOWN_VENDOR_ID
  }
}
