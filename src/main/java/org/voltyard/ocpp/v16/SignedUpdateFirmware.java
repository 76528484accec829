package org.voltyard.ocpp.v16;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.rpc.Call;
import org.voltyard.ocpp.rpc.MaxLength;
import org.voltyard.ocpp.rpc.WireName;

/// Has the station fetch firmware, check its signature and install it. // L01
public interface SignedUpdateFirmware {
  record Request(
      @Nullable Integer retries, @Nullable Integer retryInterval, int requestId, Image firmware)
      implements Call<Response> {}

  record Response(Status status) {}

  /// The firmware, with what proves whose it is.
  record Image(
      @MaxLength(512) String location,
      Instant retrieveDateTime,
      @Nullable Instant installDateTime,
      @MaxLength(5500) String signingCertificate,
      @MaxLength(800) String signature) {}

  /// How the station took it.
  enum Status implements WireName {
    ACCEPTED,
    REJECTED,
    ACCEPTED_CANCELED,
    INVALID_CERTIFICATE,
    REVOKED_CERTIFICATE
  }
}
