package org.voltyard.ocpp.v2;

import static org.voltyard.ocpp.rpc.Edition.V2_1;

import java.util.List;
import org.voltyard.ocpp.rpc.Call;
import org.voltyard.ocpp.rpc.MinItems;
import org.voltyard.ocpp.rpc.Range;

/// Brings readings that belong to no transaction.
public interface MeterValues {
  record Request(@Range(min = 0, since = V2_1) int evseId, @MinItems(1) List<MeterValue> meterValue)
      implements Call<Response> {
    public Request {
      meterValue = List.copyOf(meterValue);
    }
  }

  record Response() {}
}
