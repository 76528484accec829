package org.voltyard.app;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltyard.billing.Tariffs;
import org.voltyard.domain.Origin;
import org.voltyard.domain.Tariff;
import org.voltyard.domain.Tariff.Dimension;
import org.voltyard.domain.Tariff.Element;
import org.voltyard.domain.Tariff.Fee;
import org.voltyard.domain.Tariff.Period;
import org.voltyard.domain.Tariff.Price;
import org.voltyard.domain.Tariff.Restrictions;
import org.voltyard.domain.TariffId;
import org.voltyard.domain.TariffUse;

/// The tariff of the demo's site: cheap at night, with a fee for staying on.
final class DemoTariff {
  private static final TariffId ID = new TariffId("demo-public");
  private static final BigDecimal ELECTRICITY = new BigDecimal("13");
  private static final BigDecimal SERVICE = new BigDecimal("6");

  private DemoTariff() {}

  /// Publishes it for the site, once.
  static void publish(Tariffs tariffs, Origin origin) {
    if (tariffs.find(ID).isEmpty()) {
      tariffs.put(tariff(), origin);
      tariffs.assign(new TariffUse(ID, null, null), origin);
    }
  }

  private static Tariff tariff() {
    return new Tariff(
        ID,
        "公共充电 Public charging",
        "夜间优惠 cheaper at night; 占位费 0.50/min after 30 min",
        Currency.getInstance("CNY"),
        Tariff.Taxes.INCLUDED,
        null,
        null,
        null,
        null,
        List.of(
            energy("0.48", Period.VALLEY, hours(23, 7)),
            energy("1.26", Period.PEAK, hours(10, 21)),
            energy("0.86", Period.FLAT, Restrictions.NONE),
            new Element(
                List.of(price(Dimension.PARKING_TIME, "30.00", SERVICE, Fee.IDLE, null)),
                Restrictions.during(null, null, Duration.ofMinutes(30), null))));
  }

  private static Element energy(String electricity, Period period, Restrictions when) {
    return new Element(
        List.of(
            price(Dimension.ENERGY, electricity, ELECTRICITY, Fee.ELECTRICITY, period),
            price(Dimension.ENERGY, "0.40", SERVICE, Fee.SERVICE, period)),
        when);
  }

  private static Price price(
      Dimension dimension, String amount, BigDecimal vat, Fee fee, @Nullable Period period) {
    return new Price(dimension, new BigDecimal(amount), vat, 1, fee, period);
  }

  private static Restrictions hours(int from, int to) {
    return Restrictions.during(LocalTime.of(from, 0), LocalTime.of(to, 0), null, null);
  }
}
