package org.voltyard.ocpp.v21;

import org.voltyard.ocpp.rpc.Call;
import org.voltyard.ocpp.rpc.Range;

/// Tells the station that somebody pays for an EVSE on a web page.
public interface NotifyWebPaymentStarted {
  record Request(@Range(min = 0) int evseId, int timeout) implements Call<Response> {}

  record Response() {}
}
