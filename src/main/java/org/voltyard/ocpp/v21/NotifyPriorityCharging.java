package org.voltyard.ocpp.v21;

import org.voltyard.ocpp.rpc.Call;
import org.voltyard.ocpp.rpc.MaxLength;

/// Tells that charging with priority was switched on or off at the station.
public interface NotifyPriorityCharging {
  record Request(@MaxLength(36) String transactionId, boolean activated)
      implements Call<Response> {}

  record Response() {}
}
