package org.voltyard.ocpp.v2;

import static org.voltyard.ocpp.rpc.Edition.V2_1;

import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.rpc.Call;
import org.voltyard.ocpp.rpc.MaxLength;
import org.voltyard.ocpp.rpc.Range;

/// Asks the station to start a transaction.
public interface RequestStartTransaction {
  record Request(
      @Nullable @Range(min = 1, since = V2_1) Integer evseId,
      @Nullable IdToken groupIdToken,
      IdToken idToken,
      int remoteStartId,
      @Nullable ChargingProfile chargingProfile)
      implements Call<Response> {}

  record Response(
      RequestStartStopStatus status,
      @Nullable StatusInfo statusInfo,
      @Nullable @MaxLength(36) String transactionId) {}
}
