package org.voltyard.ocpp.v2;

import static org.voltyard.ocpp.rpc.Edition.V2_1;

import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.rpc.Call;
import org.voltyard.ocpp.rpc.Range;

/// Chooses from which severity on events are told.
public interface SetMonitoringLevel {
  record Request(@Range(min = 0, since = V2_1) int severity) implements Call<Response> {}

  record Response(GenericStatus status, @Nullable StatusInfo statusInfo) {}
}
