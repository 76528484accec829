package org.voltyard.ocpp.v2;

import static org.voltyard.ocpp.rpc.Edition.V2_1;

import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.rpc.Call;
import org.voltyard.ocpp.rpc.Since;
import org.voltyard.ocpp.rpc.WireName;

/// Tells how far an update of the firmware is.
public interface FirmwareStatusNotification {
  record Request(
      FirmwareStatus status,
      @Nullable Integer requestId,
      @Since(V2_1) @Nullable StatusInfo statusInfo)
      implements Call<Response> {}

  record Response() {}

  /// How far an update of the firmware is.
  enum FirmwareStatus implements WireName {
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
