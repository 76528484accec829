package org.voltyard.ocpp.v16;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.rpc.Call;
import org.voltyard.ocpp.rpc.Uri;

/// Has the station fetch and install firmware.
public interface UpdateFirmware {
  record Request(
      @Uri String location,
      @Nullable Integer retries,
      Instant retrieveDate,
      @Nullable Integer retryInterval)
      implements Call<Response> {}

  record Response() {}
}
