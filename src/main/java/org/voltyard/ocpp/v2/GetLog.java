package org.voltyard.ocpp.v2;

import static org.voltyard.ocpp.rpc.Edition.V2_1;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.rpc.Call;
import org.voltyard.ocpp.rpc.MaxLength;
import org.voltyard.ocpp.rpc.Range;
import org.voltyard.ocpp.rpc.Since;
import org.voltyard.ocpp.rpc.WireName;

/// Asks for a log to be uploaded.
public interface GetLog {
  record Request(
      LogParameters log,
      LogKind logType,
      int requestId,
      @Nullable @Range(min = 0, since = V2_1) Integer retries,
      @Nullable Integer retryInterval)
      implements Call<Response> {}

  record Response(
      LogStatus status,
      @Nullable StatusInfo statusInfo,
      @Nullable @MaxLength(255) String filename) {}

  /// Where a log goes, and from which times.
  record LogParameters(
      @MaxLength(512) @MaxLength(value = 2000, since = V2_1) String remoteLocation,
      @Nullable Instant oldestTimestamp,
      @Nullable Instant latestTimestamp) {}

  /// Which log is meant.
  enum LogKind implements WireName {
    DIAGNOSTICS_LOG,
    SECURITY_LOG,
    @Since(V2_1)
    DATA_COLLECTOR_LOG
  }

  /// How the station took it.
  enum LogStatus implements WireName {
    ACCEPTED,
    REJECTED,
    ACCEPTED_CANCELED
  }
}
