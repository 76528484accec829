package org.voltyard.ocpp.v2;

import static org.voltyard.ocpp.rpc.Edition.V2_0_1;
import static org.voltyard.ocpp.rpc.Edition.V2_1;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.rpc.ClosedIn;
import org.voltyard.ocpp.rpc.MaxLength;
import org.voltyard.ocpp.rpc.MinItems;

/// What a driver shows to charge, and of which kind it is.
public record IdToken(
    @Nullable @MinItems(1) List<AdditionalInfo> additionalInfo,
    @MaxLength(36) @MaxLength(value = 255, since = V2_1) String idToken,
    @MaxLength(20) @ClosedIn(value = V2_0_1, codes = IdTokenKind.class) String type) {
  public IdToken {
    additionalInfo = additionalInfo == null ? null : List.copyOf(additionalInfo);
  }
}
