package org.voltyard.ocpp.v21;

import org.voltyard.ocpp.rpc.Call;
import org.voltyard.ocpp.rpc.Range;

/// Tells that a stream of values has ended.
public interface ClosePeriodicEventStream {
  record Request(@Range(min = 0) int id) implements Call<Response> {}

  record Response() {}
}
