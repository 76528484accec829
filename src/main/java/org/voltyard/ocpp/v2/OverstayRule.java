package org.voltyard.ocpp.v2;

import static org.voltyard.ocpp.rpc.Edition.V2_1;

import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.rpc.MaxLength;
import org.voltyard.ocpp.rpc.Since;

/// One fee for staying too long.
@Since(V2_1)
public record OverstayRule(
    RationalNumber overstayFee,
    @Nullable @MaxLength(32) String overstayRuleDescription,
    int startTime,
    int overstayFeePeriod) {}
