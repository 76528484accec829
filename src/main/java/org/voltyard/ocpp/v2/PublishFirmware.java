package org.voltyard.ocpp.v2;

import static org.voltyard.ocpp.rpc.Edition.V2_1;

import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.rpc.Call;
import org.voltyard.ocpp.rpc.MaxLength;
import org.voltyard.ocpp.rpc.Range;

/// Asks to offer a firmware to stations of the local network.
public interface PublishFirmware {
  record Request(
      @MaxLength(512) @MaxLength(value = 2000, since = V2_1) String location,
      @Nullable @Range(min = 0, since = V2_1) Integer retries,
      @MaxLength(32) String checksum,
      @Range(min = 0, since = V2_1) int requestId,
      @Nullable @Range(min = 0, since = V2_1) Integer retryInterval)
      implements Call<Response> {}

  record Response(GenericStatus status, @Nullable StatusInfo statusInfo) {}
}
