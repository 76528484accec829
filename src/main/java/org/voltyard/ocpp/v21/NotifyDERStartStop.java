package org.voltyard.ocpp.v21;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.rpc.Call;
import org.voltyard.ocpp.rpc.MaxItems;
import org.voltyard.ocpp.rpc.MaxLength;
import org.voltyard.ocpp.rpc.MinItems;

/// Tells that a control for grid support began or ended.
public interface NotifyDERStartStop {
  record Request(
      @MaxLength(36) String controlId,
      boolean started,
      Instant timestamp,
      @Nullable @MinItems(1) @MaxItems(24) List<@MaxLength(36) String> supersededIds)
      implements Call<Response> {
    public Request {
      supersededIds = supersededIds == null ? null : List.copyOf(supersededIds);
    }
  }

  record Response() {}
}
