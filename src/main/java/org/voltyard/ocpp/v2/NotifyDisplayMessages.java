package org.voltyard.ocpp.v2;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.rpc.Call;
import org.voltyard.ocpp.rpc.MinItems;

/// Brings messages of the display.
public interface NotifyDisplayMessages {
  record Request(
      @Nullable @MinItems(1) List<MessageInfo> messageInfo, int requestId, @Nullable Boolean tbc)
      implements Call<Response> {
    public Request {
      messageInfo = messageInfo == null ? null : List.copyOf(messageInfo);
    }
  }

  record Response() {}
}
