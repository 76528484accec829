package org.voltyard.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a session costs: lines, what they come to for each fee and tax, and in all. The amount of a
/// line is with tax where the tariff's prices are.
public record SessionCost(
    TariffId tariff, Tariff.Taxes taxes, List<Line> lines, List<Sum> sums, Money net, Money gross) {
  public SessionCost {
    lines = List.copyOf(lines);
    sums = List.copyOf(sums);
  }

  /// What a line is about.
  public enum What {
    ENERGY,
    TIME,
    PARKING_TIME,
    FLAT,
    RESERVATION_TIME,
    RESERVATION_FLAT,
    /// What is missing to the least a session costs.
    LEAST,
    /// What is over the most it costs; negative.
    MOST
  }

  /// One line.
  ///
  /// @param quantity kWh, seconds, or 1
  /// @param price for a kWh, an hour, or once
  /// @param why the rule behind it
  public record Line(
      What what,
      Tariff.Fee fee,
      Tariff.@Nullable Period period,
      Instant from,
      Instant to,
      BigDecimal quantity,
      BigDecimal price,
      @Nullable BigDecimal vat,
      Money amount,
      Why why) {}

  /// Which rule made a line.
  ///
  /// @param element of the tariff, from 1; 0 where the tariff's limits made it
  /// @param passed elements before it that have such a price and did not match, from 1
  /// @param added quantity by which the step rounded the total up, 0 when it did not
  public record Why(int element, List<Integer> passed, BigDecimal added) {
    public Why {
      passed = List.copyOf(passed);
    }
  }

  /// All lines of one fee and one rate of tax.
  public record Sum(Tariff.Fee fee, @Nullable BigDecimal vat, Money net, Money tax, Money gross) {}
}
