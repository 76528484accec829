package org.voltyard.ocpp.v21;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.rpc.Call;
import org.voltyard.ocpp.rpc.MinItems;

/// Asks for the streams of values that are open.
public interface GetPeriodicEventStream {
  record Request() implements Call<Response> {}

  record Response(@Nullable @MinItems(1) List<ConstantStreamData> constantStreamData) {
    public Response {
      constantStreamData = constantStreamData == null ? null : List.copyOf(constantStreamData);
    }
  }
}
