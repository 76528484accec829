package org.voltyard.ui.tariffs;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.Tariff;
import org.voltyard.domain.TariffId;

/// A tariff as it stands in its form, and back. Pure.
final class TariffDraft {
  private TariffDraft() {}

  /// A value that cannot be read.
  static final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final String field;

    Unreadable(String field, Throwable cause) {
      super(field, cause);
      this.field = field;
    }

    /// The name of the field.
    String field() {
      return field;
    }
  }

  /// @throws Unreadable when a value cannot be read
  static Tariff read(Map<String, ?> v) {
    BigDecimal least = (BigDecimal) v.get("leastGross");
    BigDecimal most = (BigDecimal) v.get("mostGross");
    List<Tariff.Element> elements = new ArrayList<>();
    for (Object each : list(v.get("elements"))) {
      elements.add(element(map(each)));
    }
    return new Tariff(
        needed(v, "id", TariffId::new),
        needed(v, "name", t -> t),
        v.get("text") == null ? "" : v.get("text").toString(),
        needed(v, "currency", t -> Currency.getInstance(t.toUpperCase(Locale.ROOT))),
        needed(v, "taxes", t -> TariffFields.constant(Tariff.Taxes.class, t)),
        least == null ? null : new Tariff.Limit(null, least),
        most == null ? null : new Tariff.Limit(null, most),
        value(v, "validFrom", Instant::parse),
        value(v, "validTo", Instant::parse),
        elements);
  }

  private static Tariff.Element element(Map<?, ?> v) {
    List<Tariff.Price> prices = new ArrayList<>();
    for (Object each : list(v.get("prices"))) {
      prices.add(price(map(each)));
    }
    Object when = v.get("restrictions");
    return new Tariff.Element(
        prices, when == null ? Tariff.Restrictions.NONE : restrictions(map(when)));
  }

  private static Tariff.Price price(Map<?, ?> v) {
    Tariff.Fee fee = value(v, "priceFee", t -> TariffFields.constant(Tariff.Fee.class, t));
    Long step = (Long) v.get("priceStep");
    return new Tariff.Price(
        needed(v, "priceOf", t -> TariffFields.constant(Tariff.Dimension.class, t)),
        needed(v, "priceAmount", BigDecimal::new),
        (BigDecimal) v.get("priceVat"),
        step == null ? 1 : step.intValue(),
        fee == null ? Tariff.Fee.OTHER : fee,
        value(v, "pricePeriod", t -> TariffFields.constant(Tariff.Period.class, t)));
  }

  private static Tariff.Restrictions restrictions(Map<?, ?> v) {
    Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    for (Object each : list(v.get("weekdays"))) {
      days.add(TariffFields.constant(DayOfWeek.class, each));
    }
    return new Tariff.Restrictions(
        value(v, "clockFrom", LocalTime::parse),
        value(v, "clockTo", LocalTime::parse),
        value(v, "dateFrom", LocalDate::parse),
        value(v, "dateUntil", LocalDate::parse),
        days,
        (BigDecimal) v.get("leastKwh"),
        (BigDecimal) v.get("mostKwh"),
        (BigDecimal) v.get("leastAmperes"),
        (BigDecimal) v.get("mostAmperes"),
        (BigDecimal) v.get("leastKw"),
        (BigDecimal) v.get("mostKw"),
        seconds(v, "leastSeconds"),
        seconds(v, "mostSeconds"),
        seconds(v, "leastIdleSeconds"),
        seconds(v, "mostIdleSeconds"),
        value(v, "evseKind", t -> TariffFields.constant(Tariff.Kind.class, t)),
        value(v, "reserving", t -> TariffFields.constant(Tariff.Reserving.class, t)));
  }

  private static @Nullable Duration seconds(Map<?, ?> v, String name) {
    return value(v, name, t -> Duration.ofSeconds(Long.parseLong(t)));
  }

  private static <T> T needed(Map<?, ?> v, String name, Function<String, T> reading) {
    T value = value(v, name, reading);
    if (value == null) {
      throw new Unreadable(name, new IllegalArgumentException("missing"));
    }
    return value;
  }

  private static <T> @Nullable T value(Map<?, ?> v, String name, Function<String, T> reading) {
    Object value = v.get(name);
    try {
      return value == null ? null : reading.apply(value.toString());
    } catch (RuntimeException e) {
      throw new Unreadable(name, e);
    }
  }

  private static List<?> list(@Nullable Object value) {
    return value instanceof List<?> all ? all : List.of();
  }

  private static Map<?, ?> map(Object value) {
    return value instanceof Map<?, ?> all ? all : Map.of();
  }

  /// What the form is filled with.
  static Map<String, Object> of(Tariff tariff) {
    Map<String, Object> v = new LinkedHashMap<>();
    v.put("id", tariff.id().value());
    v.put("name", tariff.name());
    v.put("text", tariff.text());
    v.put("currency", tariff.currency().getCurrencyCode());
    v.put("taxes", TariffFields.word(tariff.taxes()));
    put(v, "validFrom", tariff.from());
    put(v, "validTo", tariff.to());
    put(v, "leastGross", tariff.least() == null ? null : tariff.least().gross());
    put(v, "mostGross", tariff.most() == null ? null : tariff.most().gross());
    v.put("elements", tariff.elements().stream().map(TariffDraft::told).toList());
    return v;
  }

  private static Map<String, Object> told(Tariff.Element element) {
    Map<String, Object> v = new LinkedHashMap<>();
    v.put("prices", element.prices().stream().map(TariffDraft::told).toList());
    if (!element.restrictions().equals(Tariff.Restrictions.NONE)) {
      v.put("restrictions", told(element.restrictions()));
    }
    return v;
  }

  private static Map<String, Object> told(Tariff.Price price) {
    Map<String, Object> v = new LinkedHashMap<>();
    v.put("priceOf", TariffFields.word(price.dimension()));
    v.put("priceAmount", price.amount().toPlainString());
    put(v, "priceVat", price.vat());
    v.put("priceStep", price.step());
    v.put("priceFee", TariffFields.word(price.fee()));
    put(v, "pricePeriod", price.period() == null ? null : TariffFields.word(price.period()));
    return v;
  }

  private static Map<String, Object> told(Tariff.Restrictions r) {
    Map<String, Object> v = new LinkedHashMap<>();
    put(v, "clockFrom", r.start());
    put(v, "clockTo", r.end());
    put(v, "dateFrom", r.fromDate());
    put(v, "dateUntil", r.untilDate());
    if (!r.days().isEmpty()) {
      v.put("weekdays", r.days().stream().map(TariffFields::word).toList());
    }
    put(v, "leastKwh", r.leastKwh());
    put(v, "mostKwh", r.mostKwh());
    put(v, "leastAmperes", r.leastAmperes());
    put(v, "mostAmperes", r.mostAmperes());
    put(v, "leastKw", r.leastKilowatts());
    put(v, "mostKw", r.mostKilowatts());
    put(v, "leastSeconds", seconds(r.leastDuration()));
    put(v, "mostSeconds", seconds(r.mostDuration()));
    put(v, "leastIdleSeconds", seconds(r.leastIdle()));
    put(v, "mostIdleSeconds", seconds(r.mostIdle()));
    put(v, "evseKind", r.kind() == null ? null : TariffFields.word(r.kind()));
    put(v, "reserving", r.reserving() == null ? null : TariffFields.word(r.reserving()));
    return v;
  }

  private static @Nullable Long seconds(@Nullable Duration duration) {
    return duration == null ? null : (Long) duration.toSeconds();
  }

  private static void put(Map<String, Object> values, String name, @Nullable Object value) {
    if (value != null) {
      values.put(name, value instanceof BigDecimal d ? d.toPlainString() : value);
    }
  }
}
