package org.voltyard.ocpp.v2;

import static org.voltyard.ocpp.rpc.Edition.V2_1;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.rpc.MaxItems;
import org.voltyard.ocpp.rpc.MinItems;
import org.voltyard.ocpp.rpc.Since;

/// A price, with taxes or without.
@Since(V2_1)
public record Price(
    @Nullable BigDecimal exclTax,
    @Nullable BigDecimal inclTax,
    @Nullable @MinItems(1) @MaxItems(5) List<TaxRate> taxRates) {
  public Price {
    taxRates = taxRates == null ? null : List.copyOf(taxRates);
  }
}
