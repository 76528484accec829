package org.voltyard.billing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.Tariff;
import org.voltyard.domain.Tariff.Dimension;
import org.voltyard.domain.Tariff.Fee;
import org.voltyard.domain.Tariff.Period;
import org.voltyard.domain.TariffId;

/// The day of a Chinese tariff: 48 half hours, each of a class with a price of electricity and one
/// of service, and a fee for staying. Prices are with tax.
///
/// @param slots the classes of the half hours from midnight
/// @param idle null where staying costs nothing
public record DayPlan(List<Period> slots, Map<Period, Rate> rates, Vat vat, @Nullable Idle idle) {
  private static final int SLOTS = 48;

  public DayPlan {
    slots = List.copyOf(slots);
    rates = Map.copyOf(rates);
    if (slots.size() != SLOTS || !rates.keySet().containsAll(slots)) {
      throw new IllegalArgumentException("a day has 48 half hours, each of a class with prices");
    }
  }

  /// Prices of one class, for a kWh.
  public record Rate(BigDecimal electricity, BigDecimal service) {}

  /// Rates of tax, in per cent.
  public record Vat(BigDecimal electricity, BigDecimal service, BigDecimal idle) {}

  /// The fee for staying, for each whole minute after the grace.
  ///
  /// @param from when it begins in the day, where the night is free
  /// @param to when it ends in the day
  public record Idle(
      Duration grace,
      BigDecimal minute,
      @Nullable BigDecimal cap,
      @Nullable LocalTime from,
      @Nullable LocalTime to) {}

  /// The same as a tariff. It is made from the plan and is not edited by itself.
  public Tariff compile(TariffId id, String name, Currency currency) {
    List<Tariff.Element> elements = new ArrayList<>();
    int begin = 0;
    for (int i = 1; i <= SLOTS; i++) {
      if (i == SLOTS || slots.get(i) != slots.get(begin)) {
        elements.add(interval(begin, i));
        begin = i;
      }
    }
    Idle fee = idle;
    if (fee != null) {
      elements.add(staying(fee));
    }
    return new Tariff(
        id, name, "", currency, Tariff.Taxes.INCLUDED, null, null, null, null, elements);
  }

  private Tariff.Element interval(int begin, int end) {
    Period period = slots.get(begin);
    Rate rate = java.util.Objects.requireNonNull(rates.get(period));
    return new Tariff.Element(
        List.of(
            new Tariff.Price(
                Dimension.ENERGY,
                rate.electricity(),
                vat.electricity(),
                1,
                Fee.ELECTRICITY,
                period),
            new Tariff.Price(
                Dimension.ENERGY, rate.service(), vat.service(), 1, Fee.SERVICE, period)),
        Tariff.Restrictions.during(time(begin), time(end), null, null));
  }

  /// Steps of a minute round up. Whole minutes count only, so all but a second of one more is given
  /// for nothing. The cap is the time after which no more is paid.
  private Tariff.Element staying(Idle fee) {
    Duration free = fee.grace().plusSeconds(59);
    BigDecimal cap = fee.cap();
    Duration end =
        cap == null
            ? null
            : fee.grace()
                .plusMinutes(cap.divide(fee.minute(), 0, RoundingMode.DOWN).longValueExact());
    return new Tariff.Element(
        List.of(
            new Tariff.Price(
                Dimension.PARKING_TIME,
                fee.minute().multiply(BigDecimal.valueOf(60)),
                vat.idle(),
                60,
                Fee.IDLE,
                null)),
        Tariff.Restrictions.during(fee.from(), fee.to(), free, end));
  }

  private static LocalTime time(int slot) {
    return LocalTime.MIDNIGHT.plusMinutes(30L * slot);
  }
}
