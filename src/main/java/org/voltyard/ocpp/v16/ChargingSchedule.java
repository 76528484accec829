package org.voltyard.ocpp.v16;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.rpc.MultipleOf;

/// Limits over time.
public record ChargingSchedule(
    @Nullable Integer duration,
    @Nullable Instant startSchedule,
    ChargingRateUnit chargingRateUnit,
    List<Period> chargingSchedulePeriod,
    @Nullable @MultipleOf(0.1) BigDecimal minChargingRate) {
  public ChargingSchedule {
    chargingSchedulePeriod = List.copyOf(chargingSchedulePeriod);
  }

  /// A limit from some seconds after the start on.
  public record Period(
      int startPeriod, @MultipleOf(0.1) BigDecimal limit, @Nullable Integer numberPhases) {}
}
