package org.voltyard.ocpp.v2;

import static org.voltyard.ocpp.rpc.Edition.V2_0_1;
import static org.voltyard.ocpp.rpc.Edition.V2_1;

import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.rpc.Call;
import org.voltyard.ocpp.rpc.ClosedIn;
import org.voltyard.ocpp.rpc.MaxLength;
import org.voltyard.ocpp.rpc.Range;

/// Tells that a limit from outside is gone.
public interface ClearedChargingLimit {
  record Request(
      @MaxLength(20) @ClosedIn(value = V2_0_1, codes = ChargingLimitSource.class)
          String chargingLimitSource,
      @Nullable @Range(min = 0, since = V2_1) Integer evseId)
      implements Call<Response> {}

  record Response() {}
}
