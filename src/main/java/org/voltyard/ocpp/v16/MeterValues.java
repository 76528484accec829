package org.voltyard.ocpp.v16;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.rpc.Call;

/// Carries readings of a connector, or with 0 of the main meter.
public interface MeterValues {
  record Request(int connectorId, @Nullable Integer transactionId, List<MeterValue> meterValue)
      implements Call<Response> {
    public Request {
      meterValue = List.copyOf(meterValue);
    }
  }

  record Response() {}
}
