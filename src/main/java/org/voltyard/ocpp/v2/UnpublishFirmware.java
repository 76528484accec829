package org.voltyard.ocpp.v2;

import org.voltyard.ocpp.rpc.Call;
import org.voltyard.ocpp.rpc.MaxLength;
import org.voltyard.ocpp.rpc.WireName;

/// Asks no longer to offer a firmware to the local network.
public interface UnpublishFirmware {
  record Request(@MaxLength(32) String checksum) implements Call<Response> {}

  record Response(Status status) {}

  /// Whether the firmware is offered no longer.
  enum Status implements WireName {
    DOWNLOAD_ONGOING,
    NO_FIRMWARE,
    UNPUBLISHED
  }
}
