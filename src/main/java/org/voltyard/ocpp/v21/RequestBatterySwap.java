package org.voltyard.ocpp.v21;

import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.rpc.Call;
import org.voltyard.ocpp.v2.GenericStatus;
import org.voltyard.ocpp.v2.IdToken;
import org.voltyard.ocpp.v2.StatusInfo;

/// Asks the station to swap batteries for a token.
public interface RequestBatterySwap {
  record Request(IdToken idToken, int requestId) implements Call<Response> {}

  record Response(GenericStatus status, @Nullable StatusInfo statusInfo) {}
}
