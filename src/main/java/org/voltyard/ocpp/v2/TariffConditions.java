package org.voltyard.ocpp.v2;

import static org.voltyard.ocpp.rpc.Edition.V2_1;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.rpc.MaxItems;
import org.voltyard.ocpp.rpc.MinItems;
import org.voltyard.ocpp.rpc.Since;

/// When a price holds.
@Since(V2_1)
public record TariffConditions(
    @Nullable String startTimeOfDay,
    @Nullable String endTimeOfDay,
    @Nullable @MinItems(1) @MaxItems(7) List<DayOfWeek> dayOfWeek,
    @Nullable String validFromDate,
    @Nullable String validToDate,
    @Nullable CurrentKind evseKind,
    @Nullable BigDecimal minEnergy,
    @Nullable BigDecimal maxEnergy,
    @Nullable BigDecimal minCurrent,
    @Nullable BigDecimal maxCurrent,
    @Nullable BigDecimal minPower,
    @Nullable BigDecimal maxPower,
    @Nullable Integer minTime,
    @Nullable Integer maxTime,
    @Nullable Integer minChargingTime,
    @Nullable Integer maxChargingTime,
    @Nullable Integer minIdleTime,
    @Nullable Integer maxIdleTime) {
  public TariffConditions {
    dayOfWeek = dayOfWeek == null ? null : List.copyOf(dayOfWeek);
  }
}
