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

/// Prices over time in a currency, as ISO 15118-20 has them.
@Since(V2_1)
public record AbsolutePriceSchedule(
    Instant timeAnchor,
    @Range(min = 0) int priceScheduleID,
    @Nullable @MaxLength(160) String priceScheduleDescription,
    @MaxLength(3) String currency,
    @MaxLength(8) String language,
    @MaxLength(2000) String priceAlgorithm,
    @Nullable RationalNumber minimumCost,
    @Nullable RationalNumber maximumCost,
    @MinItems(1) @MaxItems(1024) List<PriceRuleStack> priceRuleStacks,
    @Nullable @MinItems(1) @MaxItems(10) List<TaxRule> taxRules,
    @Nullable OverstayRuleList overstayRuleList,
    @Nullable @MinItems(1) @MaxItems(5)
        List<AdditionalSelectedServices> additionalSelectedServices) {
  public AbsolutePriceSchedule {
    priceRuleStacks = List.copyOf(priceRuleStacks);
    taxRules = taxRules == null ? null : List.copyOf(taxRules);
    additionalSelectedServices =
        additionalSelectedServices == null ? null : List.copyOf(additionalSelectedServices);
  }
}
