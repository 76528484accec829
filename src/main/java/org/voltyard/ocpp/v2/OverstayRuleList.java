package org.voltyard.ocpp.v2;

import static org.voltyard.ocpp.rpc.Edition.V2_1;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.rpc.MaxItems;
import org.voltyard.ocpp.rpc.MinItems;
import org.voltyard.ocpp.rpc.Since;

/// What staying too long costs, and when it begins.
@Since(V2_1)
public record OverstayRuleList(
    @Nullable RationalNumber overstayPowerThreshold,
    @MinItems(1) @MaxItems(5) List<OverstayRule> overstayRule,
    @Nullable Integer overstayTimeThreshold) {
  public OverstayRuleList {
    overstayRule = List.copyOf(overstayRule);
  }
}
