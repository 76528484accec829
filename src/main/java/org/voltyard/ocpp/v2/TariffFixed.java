package org.voltyard.ocpp.v2;

import static org.voltyard.ocpp.rpc.Edition.V2_1;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.rpc.MaxItems;
import org.voltyard.ocpp.rpc.MinItems;
import org.voltyard.ocpp.rpc.Since;

/// What is paid once.
@Since(V2_1)
public record TariffFixed(
    @MinItems(1) List<TariffFixedPrice> prices,
    @Nullable @MinItems(1) @MaxItems(5) List<TaxRate> taxRates) {
  public TariffFixed {
    prices = List.copyOf(prices);
    taxRates = taxRates == null ? null : List.copyOf(taxRates);
  }
}
