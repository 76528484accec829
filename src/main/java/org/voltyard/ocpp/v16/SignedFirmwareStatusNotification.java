package org.voltyard.ocpp.v16;

import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.rpc.Call;
import org.voltyard.ocpp.rpc.WireName;

/// Tells how far an update with signed firmware has come. // L01
public interface SignedFirmwareStatusNotification {
  record Request(Status status, @Nullable Integer requestId) implements Call<Response> {}

  record Response() {}

  /// How far it has come.
  enum Status implements WireName {
    DOWNLOADED,
    DOWNLOAD_FAILED,
    DOWNLOADING,
    DOWNLOAD_SCHEDULED,
    DOWNLOAD_PAUSED,
    IDLE,
    INSTALLATION_FAILED,
    INSTALLING,
    INSTALLED,
    INSTALL_REBOOTING,
    INSTALL_SCHEDULED,
    INSTALL_VERIFICATION_FAILED,
    INVALID_SIGNATURE,
    SIGNATURE_VERIFIED
  }
}
