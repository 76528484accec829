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
import org.voltyard.ocpp.rpc.Since;

/// Tells of a limit that somebody else has set.
public interface NotifyChargingLimit {
  record Request(
      @Nullable @MinItems(1) List<ChargingSchedule> chargingSchedule,
      @Nullable @Range(min = 0, since = V2_1) Integer evseId,
      ChargingLimit chargingLimit)
      implements Call<Response> {
    public Request {
      chargingSchedule = chargingSchedule == null ? null : List.copyOf(chargingSchedule);
    }
  }

  record Response() {}

  /// Who has set a limit, and whether the grid needs it.
  record ChargingLimit(
      @MaxLength(20) @ClosedIn(value = V2_0_1, codes = ChargingLimitSource.class)
          String chargingLimitSource,
      @Nullable Boolean isGridCritical,
      @Since(V2_1) @Nullable Boolean isLocalGeneration) {}
}
