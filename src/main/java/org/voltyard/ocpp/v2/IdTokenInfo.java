package org.voltyard.ocpp.v2;

import static org.voltyard.ocpp.rpc.Edition.V2_1;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.rpc.MaxLength;
import org.voltyard.ocpp.rpc.MinItems;
import org.voltyard.ocpp.rpc.Range;

/// Whether a token may charge, and what else is known about it.
public record IdTokenInfo(
    AuthorizationStatus status,
    @Nullable Instant cacheExpiryDateTime,
    @Nullable Integer chargingPriority,
    @Nullable @MaxLength(8) String language1,
    @Nullable @MinItems(1) List<@Range(min = 0, since = V2_1) Integer> evseId,
    @Nullable IdToken groupIdToken,
    @Nullable @MaxLength(8) String language2,
    @Nullable MessageContent personalMessage) {
  public IdTokenInfo {
    evseId = evseId == null ? null : List.copyOf(evseId);
  }
}
