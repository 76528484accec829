package org.voltyard.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/// An amount of money in whole minor units of its currency, such as fen or cents; may be negative.
public record Money(long minor, Currency currency) implements Comparable<Money> {
  /// The amount rounded half up to what the currency can pay.
  public static Money of(BigDecimal amount, Currency currency) {
    BigDecimal minor = amount.movePointRight(digits(currency)).setScale(0, RoundingMode.HALF_UP);
    return new Money(minor.longValueExact(), currency);
  }

  public static Money zero(Currency currency) {
    return new Money(0, currency);
  }

  /// In units of the currency, with all its decimals.
  public BigDecimal amount() {
    return BigDecimal.valueOf(minor, digits(currency));
  }

  public Money plus(Money other) {
    return new Money(Math.addExact(minor, same(other).minor), currency);
  }

  public Money minus(Money other) {
    return new Money(Math.subtractExact(minor, same(other).minor), currency);
  }

  public boolean positive() {
    return minor > 0;
  }

  @Override
  public int compareTo(Money other) {
    return Long.compare(minor, same(other).minor);
  }

  private Money same(Money other) {
    if (!currency.equals(other.currency)) {
      throw new IllegalArgumentException(currency + " and " + other.currency + " do not mix");
    }
    return other;
  }

  private static int digits(Currency currency) {
    return Math.max(0, currency.getDefaultFractionDigits());
  }

  @Override
  public String toString() {
    return amount().toPlainString() + " " + currency.getCurrencyCode();
  }
}
