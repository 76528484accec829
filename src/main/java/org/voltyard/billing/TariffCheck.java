package org.voltyard.billing;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.Tariff;
import org.voltyard.domain.Tariff.Dimension;
import org.voltyard.domain.Tariff.Restrictions;

/// What is wrong with a tariff, before it is published. Pure.
public final class TariffCheck {
  private final List<Problem> problems = new ArrayList<>();

  /// One mistake.
  ///
  /// @param element from 1; 0 for the tariff itself
  /// @param what is wrong
  public record Problem(int element, Kind what) {}

  /// Kinds of mistakes.
  public enum Kind {
    NO_NAME,
    NO_ELEMENTS,
    NO_PRICES,
    PRICE_TWICE,
    NEGATIVE_PRICE,
    NEGATIVE_STEP,
    VAT_OUT_OF_RANGE,
    VAT_WITHOUT_TAX,
    EMPTY_RANGE,
    LEAST_OVER_MOST,
    ENDS_BEFORE_IT_BEGINS,
    /// A reservation is priced by time or once.
    RESERVATION_ENERGY,
    /// An earlier element without restrictions has a price of all it prices: it never holds.
    NEVER_HOLDS
  }

  private TariffCheck() {}

  public static List<Problem> problems(Tariff tariff) {
    TariffCheck check = new TariffCheck();
    check.whole(tariff);
    for (int i = 0; i < tariff.elements().size(); i++) {
      check.element(tariff, i);
    }
    return List.copyOf(check.problems);
  }

  private void when(boolean wrong, int element, Kind kind) {
    if (wrong) {
      problems.add(new Problem(element, kind));
    }
  }

  private void whole(Tariff tariff) {
    when(tariff.name().isBlank(), 0, Kind.NO_NAME);
    when(tariff.elements().isEmpty(), 0, Kind.NO_ELEMENTS);
    var from = tariff.from();
    var to = tariff.to();
    when(from != null && to != null && !from.isBefore(to), 0, Kind.ENDS_BEFORE_IT_BEGINS);
    Tariff.Limit least = tariff.least();
    Tariff.Limit most = tariff.most();
    if (least != null && most != null) {
      when(
          over(least.net(), most.net()) || over(least.gross(), most.gross()),
          0,
          Kind.LEAST_OVER_MOST);
    }
  }

  private static boolean over(@Nullable BigDecimal a, @Nullable BigDecimal b) {
    return a != null && b != null && a.compareTo(b) > 0;
  }

  private void element(Tariff tariff, int index) {
    Tariff.Element element = tariff.elements().get(index);
    int number = index + 1;
    when(element.prices().isEmpty(), number, Kind.NO_PRICES);
    Set<List<Object>> seen = new java.util.HashSet<>();
    for (Tariff.Price price : element.prices()) {
      when(!seen.add(List.of(price.dimension(), price.fee())), number, Kind.PRICE_TWICE);
      when(price.amount().signum() < 0, number, Kind.NEGATIVE_PRICE);
      when(price.step() < 0, number, Kind.NEGATIVE_STEP);
      BigDecimal vat = price.vat();
      when(
          vat != null && (vat.signum() < 0 || vat.compareTo(BigDecimal.valueOf(100)) > 0),
          number,
          Kind.VAT_OUT_OF_RANGE);
      when(vat != null && tariff.taxes() == Tariff.Taxes.NONE, number, Kind.VAT_WITHOUT_TAX);
      when(
          element.restrictions().reserving() != null
              && !EnumSet.of(Dimension.TIME, Dimension.FLAT).contains(price.dimension()),
          number,
          Kind.RESERVATION_ENERGY);
    }
    restrictions(element.restrictions(), number);
    when(hidden(tariff, index), number, Kind.NEVER_HOLDS);
  }

  private void restrictions(Restrictions r, int number) {
    var start = r.start();
    var fromDate = r.fromDate();
    var untilDate = r.untilDate();
    when(
        (start != null && Objects.equals(start, r.end()))
            || (fromDate != null && untilDate != null && !fromDate.isBefore(untilDate))
            || empty(r.leastKwh(), r.mostKwh())
            || empty(r.leastAmperes(), r.mostAmperes())
            || empty(r.leastKilowatts(), r.mostKilowatts())
            || emptyTime(r.leastDuration(), r.mostDuration())
            || emptyTime(r.leastIdle(), r.mostIdle()),
        number,
        Kind.EMPTY_RANGE);
  }

  private static boolean empty(@Nullable BigDecimal least, @Nullable BigDecimal most) {
    return least != null && most != null && least.compareTo(most) >= 0;
  }

  private static boolean emptyTime(@Nullable Duration least, @Nullable Duration most) {
    return least != null && most != null && least.compareTo(most) >= 0;
  }

  private static boolean hidden(Tariff tariff, int index) {
    Tariff.Element element = tariff.elements().get(index);
    return !element.prices().isEmpty()
        && element.prices().stream()
            .allMatch(
                p ->
                    tariff.elements().subList(0, index).stream()
                        .filter(e -> e.restrictions().equals(Restrictions.NONE))
                        .flatMap(e -> e.prices().stream())
                        .anyMatch(
                            q ->
                                element.restrictions().reserving() == null
                                    && q.dimension() == p.dimension()
                                    && q.fee() == p.fee()));
  }
}
