package org.voltyard.ocpp.v21;

import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.rpc.Call;
import org.voltyard.ocpp.rpc.MaxLength;
import org.voltyard.ocpp.v2.DERControlKind;
import org.voltyard.ocpp.v2.StatusInfo;

/// Asks for controls for grid support, which are reported afterwards.
public interface GetDERControl {
  record Request(
      int requestId,
      @Nullable Boolean isDefault,
      @Nullable DERControlKind controlType,
      @Nullable @MaxLength(36) String controlId)
      implements Call<Response> {}

  record Response(DERControlStatus status, @Nullable StatusInfo statusInfo) {}
}
