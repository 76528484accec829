package org.voltyard.ocpp.v2;

import java.math.BigDecimal;
import java.util.List;
import org.voltyard.ocpp.rpc.MaxItems;
import org.voltyard.ocpp.rpc.MinItems;

/// Costs from an amount of consumption on.
public record ConsumptionCost(BigDecimal startValue, @MinItems(1) @MaxItems(3) List<Cost> cost) {
  public ConsumptionCost {
    cost = List.copyOf(cost);
  }
}
