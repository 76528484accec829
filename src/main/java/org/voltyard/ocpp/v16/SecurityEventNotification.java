package org.voltyard.ocpp.v16;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.rpc.Call;
import org.voltyard.ocpp.rpc.MaxLength;

/// Tells of something that touches the station's security. // A04
public interface SecurityEventNotification {
  record Request(
      @MaxLength(50) String type, Instant timestamp, @Nullable @MaxLength(255) String techInfo)
      implements Call<Response> {}

  record Response() {}
}
