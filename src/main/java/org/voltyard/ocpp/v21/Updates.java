package org.voltyard.ocpp.v21;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.ChargingProfile.Rate;
import org.voltyard.domain.ChargingProfile.Rates;

/// New rates of dynamic profiles, between the depot and the wire.
final class Updates {
  private Updates() {}

  static ChargingScheduleUpdate wire(Rates rates) {
    Rate limit = rates.limit();
    Rate discharge = rates.discharge();
    Rate setpoint = rates.setpoint();
    Rate reactive = rates.reactive();
    return new ChargingScheduleUpdate(
        limit == null ? null : decimal(limit.value()),
        limit == null ? null : decimal(limit.second()),
        limit == null ? null : decimal(limit.third()),
        discharge == null ? null : decimal(discharge.value()),
        discharge == null ? null : decimal(discharge.second()),
        discharge == null ? null : decimal(discharge.third()),
        setpoint == null ? null : decimal(setpoint.value()),
        setpoint == null ? null : decimal(setpoint.second()),
        setpoint == null ? null : decimal(setpoint.third()),
        reactive == null ? null : decimal(reactive.value()),
        reactive == null ? null : decimal(reactive.second()),
        reactive == null ? null : decimal(reactive.third()));
  }

  private static @Nullable BigDecimal decimal(@Nullable Double value) {
    if (value == null) {
      return null;
    }
    BigDecimal exact = BigDecimal.valueOf(value).stripTrailingZeros();
    return exact.scale() < 0 ? exact.setScale(0) : exact;
  }

  static Rates domain(ChargingScheduleUpdate u) {
    return new Rates(
        rate(u.limit(), u.limit_L2(), u.limit_L3()),
        rate(u.dischargeLimit(), u.dischargeLimit_L2(), u.dischargeLimit_L3()),
        rate(u.setpoint(), u.setpoint_L2(), u.setpoint_L3()),
        rate(u.setpointReactive(), u.setpointReactive_L2(), u.setpointReactive_L3()));
  }

  private static @Nullable Rate rate(
      @Nullable BigDecimal first, @Nullable BigDecimal second, @Nullable BigDecimal third) {
    return first == null
        ? null
        : new Rate(
            first.doubleValue(),
            second == null ? null : (Double) second.doubleValue(),
            third == null ? null : (Double) third.doubleValue());
  }
}
