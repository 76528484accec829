package org.voltyard.ocpp.v21;

import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.rpc.Call;
import org.voltyard.ocpp.v2.GenericStatus;
import org.voltyard.ocpp.v2.StatusInfo;

/// Asks to open a stream of values of a monitored variable.
public interface OpenPeriodicEventStream {
  record Request(ConstantStreamData constantStreamData) implements Call<Response> {}

  record Response(GenericStatus status, @Nullable StatusInfo statusInfo) {}
}
