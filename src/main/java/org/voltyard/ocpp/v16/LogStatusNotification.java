package org.voltyard.ocpp.v16;

import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.rpc.Call;
import org.voltyard.ocpp.rpc.WireName;

/// Tells how far the upload of a log has come. // N01
public interface LogStatusNotification {
  record Request(Status status, @Nullable Integer requestId) implements Call<Response> {}

  record Response() {}

  /// How far it has come.
  enum Status implements WireName {
    BAD_MESSAGE,
    IDLE,
    NOT_SUPPORTED_OPERATION,
    PERMISSION_DENIED,
    UPLOADED,
    UPLOAD_FAILURE,
    UPLOADING
  }
}
