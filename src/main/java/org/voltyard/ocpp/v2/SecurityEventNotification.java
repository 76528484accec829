package org.voltyard.ocpp.v2;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.rpc.Call;
import org.voltyard.ocpp.rpc.MaxLength;

/// Tells of an event of security.
public interface SecurityEventNotification {
  record Request(
      @MaxLength(50) String type, Instant timestamp, @Nullable @MaxLength(255) String techInfo)
      implements Call<Response> {}

  record Response() {}
}
