package org.voltyard.ocpp.v2;

import static org.voltyard.ocpp.rpc.Edition.V2_1;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.rpc.Call;
import org.voltyard.ocpp.rpc.MinItems;
import org.voltyard.ocpp.rpc.Range;
import org.voltyard.ocpp.rpc.WireName;

/// Asks for the messages of the display, which are reported afterwards.
public interface GetDisplayMessages {
  record Request(
      @Nullable @MinItems(1) List<@Range(min = 0, since = V2_1) Integer> id,
      int requestId,
      @Nullable MessagePriority priority,
      @Nullable MessageState state)
      implements Call<Response> {
    public Request {
      id = id == null ? null : List.copyOf(id);
    }
  }

  record Response(Status status, @Nullable StatusInfo statusInfo) {}

  /// Whether there are such messages.
  enum Status implements WireName {
    ACCEPTED,
    UNKNOWN
  }
}
