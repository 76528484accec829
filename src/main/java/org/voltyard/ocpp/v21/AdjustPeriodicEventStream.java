package org.voltyard.ocpp.v21;

import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.rpc.Call;
import org.voltyard.ocpp.rpc.Range;
import org.voltyard.ocpp.v2.GenericStatus;
import org.voltyard.ocpp.v2.PeriodicEventStreamParams;
import org.voltyard.ocpp.v2.StatusInfo;

/// Changes how often a stream of values is sent.
public interface AdjustPeriodicEventStream {
  record Request(@Range(min = 0) int id, PeriodicEventStreamParams params)
      implements Call<Response> {}

  record Response(GenericStatus status, @Nullable StatusInfo statusInfo) {}
}
