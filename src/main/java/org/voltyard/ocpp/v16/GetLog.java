package org.voltyard.ocpp.v16;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.rpc.Call;
import org.voltyard.ocpp.rpc.MaxLength;
import org.voltyard.ocpp.rpc.WireName;

/// Has the station upload one of its logs. // N01
public interface GetLog {
  record Request(
      Log log,
      Kind logType,
      int requestId,
      @Nullable Integer retries,
      @Nullable Integer retryInterval)
      implements Call<Response> {}

  record Response(Status status, @Nullable @MaxLength(255) String filename) {}

  /// Where the log goes, and from when to when it is wanted.
  record Log(
      @MaxLength(512) String remoteLocation,
      @Nullable Instant oldestTimestamp,
      @Nullable Instant latestTimestamp) {}

  /// Which log.
  enum Kind implements WireName {
    DIAGNOSTICS_LOG,
    SECURITY_LOG
  }

  /// How the station took it.
  enum Status implements WireName {
    ACCEPTED,
    REJECTED,
    ACCEPTED_CANCELED
  }
}
