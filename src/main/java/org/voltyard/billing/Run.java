package org.voltyard.billing;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Instant;
import org.voltyard.domain.Money;
import org.voltyard.domain.SessionCost;
import org.voltyard.domain.SessionCost.What;
import org.voltyard.domain.Tariff;

/// One line that grows while the same price goes on.
final class Run {
  private static final MathContext EXACT = MathContext.DECIMAL128;
  private static final BigDecimal HOUR = BigDecimal.valueOf(3600);
  private static final BigDecimal CENT = BigDecimal.valueOf(100);

  private final What what;
  private final Selection by;
  private final Instant from;
  private Instant to;
  private BigDecimal quantity = BigDecimal.ZERO;
  private BigDecimal added = BigDecimal.ZERO;

  Run(What what, Selection by, Instant from) {
    this.what = what;
    this.by = by;
    this.from = from;
    this.to = from;
  }

  /// Whether the price of that selection goes on in it.
  boolean goesOn(Selection next, Instant at) {
    return to.equals(at)
        && by.element() == next.element()
        && by.price().equals(next.price())
        && by.tariff().equals(next.tariff());
  }

  void grow(BigDecimal more, Instant until) {
    quantity = quantity.add(more);
    to = until;
  }

  /// What the step adds to the session's total.
  void roundUp(BigDecimal more) {
    quantity = quantity.add(more);
    added = added.add(more);
  }

  What what() {
    return what;
  }

  Tariff.Price price() {
    return by.price();
  }

  BigDecimal quantity() {
    return quantity;
  }

  /// In the tariff's own terms, with tax or without, not rounded but for the dust of division: half
  /// a cent must be half a cent, however the session was cut.
  BigDecimal amount() {
    BigDecimal amount = by.price().amount().multiply(quantity, EXACT);
    BigDecimal own =
        switch (what) {
          case TIME, PARKING_TIME, RESERVATION_TIME -> amount.divide(HOUR, EXACT);
          case ENERGY, FLAT, RESERVATION_FLAT, LEAST, MOST -> amount;
        };
    return own.setScale(12, RoundingMode.HALF_UP);
  }

  BigDecimal net(Tariff.Taxes taxes) {
    return taxes == Tariff.Taxes.INCLUDED ? amount().divide(factor(), EXACT) : amount();
  }

  BigDecimal gross(Tariff.Taxes taxes) {
    return taxes == Tariff.Taxes.EXCLUDED ? amount().multiply(factor(), EXACT) : amount();
  }

  private BigDecimal factor() {
    BigDecimal vat = by.price().vat();
    return vat == null ? BigDecimal.ONE : BigDecimal.ONE.add(vat.divide(CENT, EXACT));
  }

  SessionCost.Line line() {
    Tariff.Price price = by.price();
    return new SessionCost.Line(
        what,
        price.fee(),
        price.period(),
        from,
        to,
        shown(quantity),
        price.amount(),
        price.vat(),
        Money.of(amount(), by.tariff().currency()),
        new SessionCost.Why(by.element(), by.passed(), shown(added)));
  }

  /// To the milliwatt-hour and the microsecond.
  private static BigDecimal shown(BigDecimal exact) {
    BigDecimal short6 = exact.setScale(6, RoundingMode.HALF_UP).stripTrailingZeros();
    return short6.scale() < 0 ? short6.setScale(0) : short6;
  }
}
