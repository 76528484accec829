package org.voltyard.ocpp.v2;

import static org.voltyard.ocpp.rpc.Edition.V2_0_1;
import static org.voltyard.ocpp.rpc.Edition.V2_1;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.rpc.Call;
import org.voltyard.ocpp.rpc.ClosedIn;
import org.voltyard.ocpp.rpc.MaxLength;
import org.voltyard.ocpp.rpc.MinItems;
import org.voltyard.ocpp.rpc.Range;

/// Brings charging profiles that were asked for.
public interface ReportChargingProfiles {
  record Request(
      int requestId,
      @MaxLength(20) @ClosedIn(value = V2_0_1, codes = ChargingLimitSource.class)
          String chargingLimitSource,
      @MinItems(1) List<ChargingProfile> chargingProfile,
      @Nullable Boolean tbc,
      @Range(min = 0, since = V2_1) int evseId)
      implements Call<Response> {
    public Request {
      chargingProfile = List.copyOf(chargingProfile);
    }
  }

  record Response() {}
}
