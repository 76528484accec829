package org.voltyard.ocpp.v16;

import org.voltyard.ocpp.rpc.Call;
import org.voltyard.ocpp.rpc.WireName;

/// Tells how far an upload of diagnostics has come.
public interface DiagnosticsStatusNotification {
  record Request(Status status) implements Call<Response> {}

  record Response() {}

  /// How far it has come.
  enum Status implements WireName {
    IDLE,
    UPLOADED,
    UPLOAD_FAILED,
    UPLOADING
  }
}
