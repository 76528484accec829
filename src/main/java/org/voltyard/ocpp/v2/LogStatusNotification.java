package org.voltyard.ocpp.v2;

import static org.voltyard.ocpp.rpc.Edition.V2_1;

import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.rpc.Call;
import org.voltyard.ocpp.rpc.Since;
import org.voltyard.ocpp.rpc.WireName;

/// Tells how far the upload of a log is.
public interface LogStatusNotification {
  record Request(
      UploadLogStatus status,
      @Nullable Integer requestId,
      @Since(V2_1) @Nullable StatusInfo statusInfo)
      implements Call<Response> {}

  record Response() {}

  /// How far the upload of a log is.
  enum UploadLogStatus implements WireName {
    BAD_MESSAGE,
    IDLE,
    NOT_SUPPORTED_OPERATION,
    PERMISSION_DENIED,
    UPLOADED,
    UPLOAD_FAILURE,
    UPLOADING,
    ACCEPTED_CANCELED
  }
}
