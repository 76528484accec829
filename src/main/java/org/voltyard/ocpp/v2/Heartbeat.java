package org.voltyard.ocpp.v2;

import java.time.Instant;
import org.voltyard.ocpp.rpc.Call;

/// Tells that the station is alive; answered with the depot's clock.
public interface Heartbeat {
  record Request() implements Call<Response> {}

  record Response(Instant currentTime) {}
}
