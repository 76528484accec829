package org.voltyard.ocpp.v21;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.rpc.Call;
import org.voltyard.ocpp.v2.GenericStatus;
import org.voltyard.ocpp.v2.StatusInfo;

/// Hands on a signal that activates balancing power.
public interface AFRRSignal {
  record Request(Instant timestamp, int signal) implements Call<Response> {}

  record Response(GenericStatus status, @Nullable StatusInfo statusInfo) {}
}
