package org.voltyard.ocpp.v16;

import org.voltyard.ocpp.rpc.Call;
import org.voltyard.ocpp.rpc.WireName;

/// Tells how far an update of the firmware has come.
public interface FirmwareStatusNotification {
  record Request(Status status) implements Call<Response> {}

  record Response() {}

  /// How far it has come.
  enum Status implements WireName {
    DOWNLOADED,
    DOWNLOAD_FAILED,
    DOWNLOADING,
    IDLE,
    INSTALLATION_FAILED,
    INSTALLING,
    INSTALLED
  }
}
