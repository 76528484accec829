package org.voltyard.api;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.Tariff;
import org.voltyard.domain.TariffId;

/// A tariff as the API speaks of it.
record TariffForm(
    String name,
    @About("What a driver is told of it") @Nullable String text,
    @About("ISO 4217") String currency,
    @About("Whether prices are with tax") Tariff.Taxes taxes,
    @About("What a session costs at least") @Nullable Limit least,
    @About("What a session costs at most") @Nullable Limit most,
    @Nullable Instant from,
    @Nullable Instant to,
    @About("For each dimension and fee the first that has a price and matches holds")
        List<Element> elements) {
  /// Before and after taxes.
  record Limit(@Nullable BigDecimal net, @Nullable BigDecimal gross) {}

  /// Prices with the restrictions under which they hold.
  record Element(List<Price> prices, @Nullable Restrictions restrictions) {}

  /// One price.
  record Price(
      Tariff.Dimension dimension,
      @About("For a kWh, an hour, or once") BigDecimal amount,
      @About("Per cent") @Nullable BigDecimal vat,
      @About("Wh or seconds to which the total is rounded up") @Nullable Integer step,
      Tariff.@Nullable Fee fee,
      Tariff.@Nullable Period period) {}

  /// All that is said must be true; times and dates are those of the site.
  record Restrictions(
      @About("hh:mm") @Nullable String start,
      @About("hh:mm; 00:00 is midnight") @Nullable String end,
      @Nullable String fromDate,
      @About("The first day on which it holds no more") @Nullable String untilDate,
      @Nullable List<DayOfWeek> days,
      @Nullable BigDecimal leastKwh,
      @Nullable BigDecimal mostKwh,
      @Nullable BigDecimal leastA,
      @Nullable BigDecimal mostA,
      @Nullable BigDecimal leastKw,
      @Nullable BigDecimal mostKw,
      @Nullable Long leastDurationS,
      @Nullable Long mostDurationS,
      @Nullable Long leastIdleS,
      @Nullable Long mostIdleS,
      Tariff.@Nullable Kind kind,
      Tariff.@Nullable Reserving reserving) {}

  Tariff tariff(TariffId id) {
    try {
      return new Tariff(
          id,
          name,
          text == null ? "" : text,
          Currency.getInstance(currency),
          taxes,
          limit(least),
          limit(most),
          from,
          to,
          elements.stream().map(TariffForm::element).toList());
    } catch (IllegalArgumentException e) {
      throw Bodies.invalid("currency " + currency + ": one of ISO 4217 is allowed");
    } catch (DateTimeException e) {
      throw Bodies.invalid(String.valueOf(e.getMessage()));
    }
  }

  private static Tariff.@Nullable Limit limit(@Nullable Limit limit) {
    return limit == null ? null : new Tariff.Limit(limit.net(), limit.gross());
  }

  private static Tariff.Element element(Element element) {
    Restrictions when = element.restrictions();
    return new Tariff.Element(
        element.prices().stream().map(TariffForm::price).toList(),
        when == null ? Tariff.Restrictions.NONE : restrictions(when));
  }

  private static Tariff.Price price(Price price) {
    return new Tariff.Price(
        price.dimension(),
        price.amount(),
        price.vat(),
        price.step() == null ? 1 : price.step(),
        price.fee() == null ? Tariff.Fee.OTHER : price.fee(),
        price.period());
  }

  private static Tariff.Restrictions restrictions(Restrictions r) {
    Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    if (r.days() != null) {
      days.addAll(r.days());
    }
    return new Tariff.Restrictions(
        read(r.start(), LocalTime::parse),
        read(r.end(), LocalTime::parse),
        read(r.fromDate(), LocalDate::parse),
        read(r.untilDate(), LocalDate::parse),
        days,
        r.leastKwh(),
        r.mostKwh(),
        r.leastA(),
        r.mostA(),
        r.leastKw(),
        r.mostKw(),
        read(r.leastDurationS(), Duration::ofSeconds),
        read(r.mostDurationS(), Duration::ofSeconds),
        read(r.leastIdleS(), Duration::ofSeconds),
        read(r.mostIdleS(), Duration::ofSeconds),
        r.kind(),
        r.reserving());
  }

  private static <A, B> @Nullable B read(@Nullable A value, Function<A, B> reading) {
    return value == null ? null : reading.apply(value);
  }

  static TariffForm of(Tariff t) {
    Tariff.Limit least = t.least();
    Tariff.Limit most = t.most();
    return new TariffForm(
        t.name(),
        t.text(),
        t.currency().getCurrencyCode(),
        t.taxes(),
        least == null ? null : new Limit(least.net(), least.gross()),
        most == null ? null : new Limit(most.net(), most.gross()),
        t.from(),
        t.to(),
        t.elements().stream().map(TariffForm::told).toList());
  }

  private static Element told(Tariff.Element element) {
    Tariff.Restrictions r = element.restrictions();
    return new Element(
        element.prices().stream()
            .map(p -> new Price(p.dimension(), p.amount(), p.vat(), p.step(), p.fee(), p.period()))
            .toList(),
        r.equals(Tariff.Restrictions.NONE) ? null : told(r));
  }

  private static Restrictions told(Tariff.Restrictions r) {
    return new Restrictions(
        read(r.start(), LocalTime::toString),
        read(r.end(), LocalTime::toString),
        read(r.fromDate(), LocalDate::toString),
        read(r.untilDate(), LocalDate::toString),
        List.copyOf(r.days()),
        r.leastKwh(),
        r.mostKwh(),
        r.leastAmperes(),
        r.mostAmperes(),
        r.leastKilowatts(),
        r.mostKilowatts(),
        read(r.leastDuration(), Duration::toSeconds),
        read(r.mostDuration(), Duration::toSeconds),
        read(r.leastIdle(), Duration::toSeconds),
        read(r.mostIdle(), Duration::toSeconds),
        r.kind(),
        r.reserving());
  }
}
