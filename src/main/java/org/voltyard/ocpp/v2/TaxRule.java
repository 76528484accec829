package org.voltyard.ocpp.v2;

import static org.voltyard.ocpp.rpc.Edition.V2_1;

import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.rpc.MaxLength;
import org.voltyard.ocpp.rpc.Range;
import org.voltyard.ocpp.rpc.Since;

/// A tax, and what it is put on.
@Since(V2_1)
public record TaxRule(
    @Range(min = 0) int taxRuleID,
    @Nullable @MaxLength(100) String taxRuleName,
    @Nullable Boolean taxIncludedInPrice,
    boolean appliesToEnergyFee,
    boolean appliesToParkingFee,
    boolean appliesToOverstayFee,
    boolean appliesToMinimumMaximumCost,
    RationalNumber taxRate) {}
