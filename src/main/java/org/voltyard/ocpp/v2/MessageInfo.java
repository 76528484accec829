package org.voltyard.ocpp.v2;

import static org.voltyard.ocpp.rpc.Edition.V2_1;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.rpc.MaxItems;
import org.voltyard.ocpp.rpc.MaxLength;
import org.voltyard.ocpp.rpc.MinItems;
import org.voltyard.ocpp.rpc.Range;
import org.voltyard.ocpp.rpc.Since;

/// A message for the display, and when it is shown.
public record MessageInfo(
    @Nullable Component display,
    @Range(min = 0, since = V2_1) int id,
    MessagePriority priority,
    @Nullable MessageState state,
    @Nullable Instant startDateTime,
    @Nullable Instant endDateTime,
    @Nullable @MaxLength(36) String transactionId,
    MessageContent message,
    @Since(V2_1) @Nullable @MinItems(1) @MaxItems(4) List<MessageContent> messageExtra) {
  public MessageInfo {
    messageExtra = messageExtra == null ? null : List.copyOf(messageExtra);
  }
}
