package org.voltyard.ocpp.v2;

import static org.voltyard.ocpp.rpc.Edition.V2_1;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.rpc.MaxItems;
import org.voltyard.ocpp.rpc.MaxLength;
import org.voltyard.ocpp.rpc.MinItems;
import org.voltyard.ocpp.rpc.Range;
import org.voltyard.ocpp.rpc.Since;

/// Limits over time.
public record ChargingSchedule(
    int id,
    @Nullable Instant startSchedule,
    @Nullable Integer duration,
    ChargingRateUnit chargingRateUnit,
    @MinItems(1) @MaxItems(1024) List<ChargingSchedulePeriod> chargingSchedulePeriod,
    @Nullable BigDecimal minChargingRate,
    @Nullable SalesTariff salesTariff,
    @Since(V2_1) @Nullable LimitAtSoC limitAtSoC,
    @Since(V2_1) @Nullable BigDecimal powerTolerance,
    @Since(V2_1) @Nullable @Range(min = 0) Integer signatureId,
    @Since(V2_1) @Nullable @MaxLength(88) String digestValue,
    @Since(V2_1) @Nullable Boolean useLocalTime,
    @Since(V2_1) @Nullable @Range(min = 0) Integer randomizedDelay,
    @Since(V2_1) @Nullable AbsolutePriceSchedule absolutePriceSchedule,
    @Since(V2_1) @Nullable PriceLevelSchedule priceLevelSchedule) {
  public ChargingSchedule {
    chargingSchedulePeriod = List.copyOf(chargingSchedulePeriod);
  }
}
