package org.voltyard.ocpp.v16;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.rpc.Call;
import org.voltyard.ocpp.rpc.MaxLength;
import org.voltyard.ocpp.rpc.Uri;

/// Has the station upload its diagnostics.
public interface GetDiagnostics {
  record Request(
      @Uri String location,
      @Nullable Integer retries,
      @Nullable Integer retryInterval,
      @Nullable Instant startTime,
      @Nullable Instant stopTime)
      implements Call<Response> {}

  record Response(@Nullable @MaxLength(255) String fileName) {}
}
