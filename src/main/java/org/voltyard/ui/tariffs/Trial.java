package org.voltyard.ui.tariffs;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltyard.billing.Pricing;
import org.voltyard.billing.Stretch;
import org.voltyard.billing.Usage;
import org.voltyard.domain.SessionCost;
import org.voltyard.domain.Tariff;

/// A session that is only thought of: kept free, charged, stayed.
///
/// @param from when charging begins, at the site
record Trial(
    LocalDateTime from,
    int reservedMinutes,
    int chargingMinutes,
    BigDecimal kwh,
    int idleMinutes,
    Tariff.@Nullable Kind kind) {
  private static final BigDecimal VOLTS = BigDecimal.valueOf(230);

  Usage usage(ZoneId zone) {
    Instant begin = from.atZone(zone).toInstant();
    Instant end = begin.plus(Duration.ofMinutes(chargingMinutes));
    List<Stretch> parts = new ArrayList<>();
    if (reservedMinutes > 0) {
      parts.add(
          new Stretch(
              Stretch.State.RESERVED,
              begin.minus(Duration.ofMinutes(reservedMinutes)),
              begin,
              BigDecimal.ZERO,
              null,
              null));
    }
    if (chargingMinutes > 0) {
      BigDecimal kilowatts =
          kwh.multiply(BigDecimal.valueOf(60))
              .divide(BigDecimal.valueOf(chargingMinutes), java.math.MathContext.DECIMAL64);
      parts.add(
          new Stretch(
              Stretch.State.CHARGING,
              begin,
              end,
              kwh,
              kilowatts,
              kilowatts.movePointRight(3).divide(VOLTS, java.math.MathContext.DECIMAL64)));
    }
    if (idleMinutes > 0) {
      parts.add(
          new Stretch(
              Stretch.State.IDLE,
              end,
              end.plus(Duration.ofMinutes(idleMinutes)),
              BigDecimal.ZERO,
              BigDecimal.ZERO,
              BigDecimal.ZERO));
    }
    return new Usage(parts, kind);
  }

  SessionCost cost(Tariff tariff, ZoneId zone) {
    return Pricing.price(tariff, usage(zone), zone).cost();
  }
}
