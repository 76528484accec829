package org.voltyard.ocpp.v2;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.Tariff.Dimension;
import org.voltyard.domain.Tariff.Element;
import org.voltyard.domain.Tariff.Fee;
import org.voltyard.domain.Tariff.Reserving;
import org.voltyard.domain.Tariff.Restrictions;
import org.voltyard.domain.Tariff.Taxes;
import org.voltyard.ocpp.rpc.ErrorCode;
import org.voltyard.ocpp.rpc.RpcException;

/// Tariffs of the depot in the words of 2.1. Prices go without tax and with its rate where all of a
/// kind have the same; else with tax and without a rate. Steps have no words there.
public final class Tariffs {
  private static final BigDecimal KILO = BigDecimal.valueOf(1000);
  private static final BigDecimal MINUTES = BigDecimal.valueOf(60);
  private static final BigDecimal CENT = BigDecimal.valueOf(100);
  private static final int DECIMALS = 6;
  private static final TariffConditions NO_CONDITIONS =
      new TariffConditions(
          null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
          null, null, null);

  private final org.voltyard.domain.Tariff tariff;

  private Tariffs(org.voltyard.domain.Tariff tariff) {
    this.tariff = tariff;
  }

  /// The tariff for everybody, from when on it holds.
  ///
  /// @throws RpcException when 2.1 has no words for it
  public static Tariff wire(String name, org.voltyard.domain.Tariff tariff) {
    return new Tariffs(tariff).wire(name, true);
  }

  /// The tariff of a driver: it holds at once. // I08.FR.09
  static Tariff driver(String name, org.voltyard.domain.Tariff tariff) {
    return new Tariffs(tariff).wire(name, false);
  }

  private Tariff wire(String name, boolean begins) {
    String text = tariff.text().isBlank() ? tariff.name() : tariff.text();
    return new Tariff(
        name,
        List.of(new MessageContent(MessageFormat.UTF8, null, text)),
        tariff.currency().getCurrencyCode(),
        energy(),
        begins ? tariff.from() : null,
        time(Dimension.TIME, false),
        time(Dimension.PARKING_TIME, false),
        fixed(false),
        time(Dimension.TIME, true),
        fixed(true),
        limit(tariff.least()),
        limit(tariff.most()));
  }

  private static @Nullable Price limit(org.voltyard.domain.Tariff.@Nullable Limit limit) {
    return limit == null ? null : new Price(limit.net(), limit.gross(), null);
  }

  /// One price for each element that has any of the dimension, the fees added up.
  private record Line(BigDecimal amount, Restrictions when) {}

  private record Lines(List<Line> all, @Nullable List<TaxRate> rates) {}

  private @Nullable Lines lines(Dimension dimension, boolean reserved) {
    List<Element> elements =
        tariff.elements().stream()
            .filter(e -> e.prices().stream().anyMatch(p -> p.dimension() == dimension))
            .filter(e -> reserved == (e.restrictions().reserving() == Reserving.RESERVATION))
            .filter(e -> e.restrictions().reserving() != Reserving.EXPIRES)
            .toList();
    if (elements.isEmpty()) {
      return null;
    }
    Set<Set<Fee>> fees = new HashSet<>();
    Set<BigDecimal> rates = new LinkedHashSet<>();
    for (Element element : elements) {
      Set<Fee> own = new HashSet<>();
      for (var price : element.prices()) {
        if (price.dimension() == dimension) {
          own.add(price.fee());
          BigDecimal vat = price.vat();
          rates.add(vat == null ? BigDecimal.ZERO : vat.stripTrailingZeros());
        }
      }
      fees.add(own);
    }
    if (fees.size() > 1) {
      throw impossible("fees that change by themselves cannot be added up");
    }
    boolean one = rates.size() == 1;
    List<Line> lines = new ArrayList<>();
    for (Element element : elements) {
      lines.add(new Line(sum(element, dimension, one), element.restrictions()));
    }
    return new Lines(lines, one ? rates(rates.iterator().next()) : null);
  }

  private static @Nullable List<TaxRate> rates(BigDecimal vat) {
    return vat.signum() == 0 ? null : List.of(new TaxRate("vat", vat, null));
  }

  private BigDecimal sum(Element element, Dimension dimension, boolean net) {
    BigDecimal sum = BigDecimal.ZERO;
    for (var price : element.prices()) {
      if (price.dimension() == dimension) {
        sum = sum.add(net ? net(price) : gross(price));
      }
    }
    return sum;
  }

  private BigDecimal net(org.voltyard.domain.Tariff.Price price) {
    return tariff.taxes() == Taxes.INCLUDED
        ? price.amount().divide(factor(price), 12, RoundingMode.HALF_UP)
        : price.amount();
  }

  private BigDecimal gross(org.voltyard.domain.Tariff.Price price) {
    return tariff.taxes() == Taxes.EXCLUDED
        ? price.amount().multiply(factor(price))
        : price.amount();
  }

  private static BigDecimal factor(org.voltyard.domain.Tariff.Price price) {
    BigDecimal vat = price.vat();
    return vat == null ? BigDecimal.ONE : BigDecimal.ONE.add(vat.divide(CENT));
  }

  private static BigDecimal shown(BigDecimal exact) {
    BigDecimal short6 = exact.setScale(DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros();
    return short6.scale() < 0 ? short6.setScale(0) : short6;
  }

  private @Nullable TariffEnergy energy() {
    Lines lines = lines(Dimension.ENERGY, false);
    return lines == null
        ? null
        : new TariffEnergy(
            each(lines, (amount, when) -> new TariffEnergyPrice(shown(amount), conditions(when))),
            lines.rates());
  }

  private @Nullable TariffTime time(Dimension dimension, boolean reserved) {
    Lines lines = lines(dimension, reserved);
    return lines == null
        ? null
        : new TariffTime(
            each(
                lines,
                (amount, when) ->
                    new TariffTimePrice(
                        shown(amount.divide(MINUTES, 12, RoundingMode.HALF_UP)), conditions(when))),
            lines.rates());
  }

  private @Nullable TariffFixed fixed(boolean reserved) {
    Lines lines = lines(Dimension.FLAT, reserved);
    return lines == null
        ? null
        : new TariffFixed(
            each(lines, (amount, when) -> new TariffFixedPrice(atBegin(when), shown(amount))),
            lines.rates());
  }

  private static <T> List<T> each(Lines lines, BiFunction<BigDecimal, Restrictions, T> price) {
    return lines.all().stream().map(l -> price.apply(l.amount(), l.when())).toList();
  }

  private static @Nullable TariffConditions conditions(Restrictions r) {
    TariffConditions found =
        new TariffConditions(
            text(r.start()),
            text(r.end()),
            days(r),
            text(r.fromDate()),
            text(r.untilDate()),
            kind(r),
            times(r.leastKwh(), KILO),
            times(r.mostKwh(), KILO),
            r.leastAmperes(),
            r.mostAmperes(),
            times(r.leastKilowatts(), KILO),
            times(r.mostKilowatts(), KILO),
            seconds(r.leastDuration()),
            seconds(r.mostDuration()),
            null,
            null,
            seconds(r.leastIdle()),
            seconds(r.mostIdle()));
    return found.equals(NO_CONDITIONS) ? null : found;
  }

  /// What is paid once is decided at the beginning, when nothing was used. // I12.FR.30
  private static @Nullable TariffConditionsFixed atBegin(Restrictions r) {
    TariffConditions all = conditions(r);
    if (all == null) {
      return null;
    }
    TariffConditionsFixed fixed =
        new TariffConditionsFixed(
            all.startTimeOfDay(),
            all.endTimeOfDay(),
            all.dayOfWeek(),
            all.validFromDate(),
            all.validToDate(),
            all.evseKind(),
            null,
            null);
    boolean more =
        all.minEnergy() != null
            || all.maxEnergy() != null
            || all.minCurrent() != null
            || all.maxCurrent() != null
            || all.minPower() != null
            || all.maxPower() != null
            || all.minTime() != null
            || all.maxTime() != null
            || all.minIdleTime() != null
            || all.maxIdleTime() != null;
    if (more) {
      throw impossible("a fee that is paid once cannot depend on what is used");
    }
    return fixed;
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }

  private static @Nullable List<DayOfWeek> days(Restrictions r) {
    return r.days().isEmpty()
        ? null
        : r.days().stream().sorted().map(d -> DayOfWeek.valueOf(d.name())).toList();
  }

  private static @Nullable CurrentKind kind(Restrictions r) {
    return r.kind() == null ? null : CurrentKind.valueOf(r.kind().name());
  }

  private static @Nullable BigDecimal times(@Nullable BigDecimal value, BigDecimal factor) {
    return value == null ? null : shown(value.multiply(factor));
  }

  private static @Nullable Integer seconds(@Nullable Duration duration) {
    return duration == null ? null : (Integer) Math.toIntExact(duration.toSeconds());
  }

  private static RpcException impossible(String why) {
    return new RpcException(
        ErrorCode.PROPERTY_CONSTRAINT_VIOLATION, "OCPP 2.1 has no words for this tariff: " + why);
  }
}
