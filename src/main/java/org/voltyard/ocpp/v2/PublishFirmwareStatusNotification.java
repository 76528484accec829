package org.voltyard.ocpp.v2;

import static org.voltyard.ocpp.rpc.Edition.V2_1;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.rpc.Call;
import org.voltyard.ocpp.rpc.MaxLength;
import org.voltyard.ocpp.rpc.MinItems;
import org.voltyard.ocpp.rpc.Range;
import org.voltyard.ocpp.rpc.Since;
import org.voltyard.ocpp.rpc.WireName;

/// Tells how far the publication of a firmware is.
public interface PublishFirmwareStatusNotification {
  record Request(
      PublishFirmwareStatus status,
      @Nullable @MinItems(1)
          List<@MaxLength(512) @MaxLength(value = 2000, since = V2_1) String> location,
      @Nullable @Range(min = 0, since = V2_1) Integer requestId,
      @Since(V2_1) @Nullable StatusInfo statusInfo)
      implements Call<Response> {
    public Request {
      location = location == null ? null : List.copyOf(location);
    }
  }

  record Response() {}

  /// How far the publication of a firmware is.
  enum PublishFirmwareStatus implements WireName {
    IDLE,
    DOWNLOAD_SCHEDULED,
    DOWNLOADING,
    DOWNLOADED,
    PUBLISHED,
    DOWNLOAD_FAILED,
    DOWNLOAD_PAUSED,
    INVALID_CHECKSUM,
    CHECKSUM_VERIFIED,
    PUBLISH_FAILED
  }
}
