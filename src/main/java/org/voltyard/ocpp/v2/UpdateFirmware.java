package org.voltyard.ocpp.v2;

import static org.voltyard.ocpp.rpc.Edition.V2_1;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.rpc.Call;
import org.voltyard.ocpp.rpc.MaxLength;
import org.voltyard.ocpp.rpc.Range;
import org.voltyard.ocpp.rpc.WireName;

/// Asks the station to update its firmware.
public interface UpdateFirmware {
  record Request(
      @Nullable @Range(min = 0, since = V2_1) Integer retries,
      @Nullable Integer retryInterval,
      int requestId,
      Firmware firmware)
      implements Call<Response> {}

  record Response(Status status, @Nullable StatusInfo statusInfo) {}

  /// A firmware, where it lies and when it is wanted.
  record Firmware(
      @MaxLength(512) @MaxLength(value = 2000, since = V2_1) String location,
      Instant retrieveDateTime,
      @Nullable Instant installDateTime,
      @Nullable @MaxLength(5500) String signingCertificate,
      @Nullable @MaxLength(800) String signature) {}

  /// How the station took it.
  enum Status implements WireName {
    ACCEPTED,
    REJECTED,
    ACCEPTED_CANCELED,
    INVALID_CERTIFICATE,
    REVOKED_CERTIFICATE
  }
}
