package org.voltyard.domain;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collections;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What charging costs: the form of OCPI, with the conditions of OCPP 2.1 that it lacks. For each
/// dimension the first element that has a price of it and whose restrictions match holds.
///
/// @param text what a driver is told of it; may be empty
/// @param least what a session costs at least, null when there is no such limit
/// @param from when it begins to hold, null for always
/// @param to when it has ceased to hold, null for never
public record Tariff(
    TariffId id,
    String name,
    String text,
    Currency currency,
    Taxes taxes,
    @Nullable Limit least,
    @Nullable Limit most,
    @Nullable Instant from,
    @Nullable Instant to,
    List<Element> elements) {
  public Tariff {
    elements = List.copyOf(elements);
  }

  /// Whether prices are with tax.
  public enum Taxes {
    INCLUDED,
    EXCLUDED,
    NONE
  }

  /// A limit of what a session costs: before and after taxes, where each is said.
  public record Limit(@Nullable BigDecimal net, @Nullable BigDecimal gross) {}

  /// Prices that hold under the same restrictions.
  public record Element(List<Price> prices, Restrictions restrictions) {
    public Element {
      prices = List.copyOf(prices);
    }
  }

  /// What is counted.
  public enum Dimension {
    /// By kWh.
    ENERGY,
    /// By hour of charging.
    TIME,
    /// By hour connected without charging.
    PARKING_TIME,
    /// Once.
    FLAT
  }

  /// What a price is for, on the bill.
  public enum Fee {
    ELECTRICITY,
    SERVICE,
    IDLE,
    OTHER
  }

  /// The class of a period in a Chinese day plan.
  public enum Period {
    SHARP,
    PEAK,
    FLAT,
    VALLEY
  }

  /// One price of an element. Prices of one dimension for different fees stand beside each other.
  ///
  /// @param amount for a kWh, an hour, or once
  /// @param vat per cent, null where there is none
  /// @param step Wh or seconds to which the session's total is rounded up
  public record Price(
      Dimension dimension,
      BigDecimal amount,
      @Nullable BigDecimal vat,
      int step,
      Fee fee,
      @Nullable Period period) {}

  /// Whether an element is for time that an EVSE was kept free.
  public enum Reserving {
    /// The reservation was used, or was not, where nothing else is said of that.
    RESERVATION,
    /// The reservation lapsed.
    EXPIRES
  }

  /// What an EVSE gives.
  public enum Kind {
    AC,
    DC
  }

  /// When an element holds: all that is said must be true. Least values are included, greatest are
  /// not. Hours and dates are those of the site.
  ///
  /// @param end before or at `start` it is on the next day
  /// @param untilDate the first day on which it holds no more
  /// @param leastAmperes sum of the phases
  /// @param leastDuration of the session so far
  /// @param leastIdle of the time without charging so far
  public record Restrictions(
      @Nullable LocalTime start,
      @Nullable LocalTime end,
      @Nullable LocalDate fromDate,
      @Nullable LocalDate untilDate,
      Set<DayOfWeek> days,
      @Nullable BigDecimal leastKwh,
      @Nullable BigDecimal mostKwh,
      @Nullable BigDecimal leastAmperes,
      @Nullable BigDecimal mostAmperes,
      @Nullable BigDecimal leastKilowatts,
      @Nullable BigDecimal mostKilowatts,
      @Nullable Duration leastDuration,
      @Nullable Duration mostDuration,
      @Nullable Duration leastIdle,
      @Nullable Duration mostIdle,
      @Nullable Kind kind,
      @Nullable Reserving reserving) {
    public static final Restrictions NONE =
        new Restrictions(
            null, null, null, null, Set.of(), null, null, null, null, null, null, null, null, null,
            null, null, null);

    /// Those of the time of day and of the time without charging alone; null leaves one out.
    public static Restrictions during(
        @Nullable LocalTime start,
        @Nullable LocalTime end,
        @Nullable Duration leastIdle,
        @Nullable Duration mostIdle) {
      return new Restrictions(
          start, end, null, null, Set.of(), null, null, null, null, null, null, null, null,
          leastIdle, mostIdle, null, null);
    }

    public Restrictions {
      EnumSet<DayOfWeek> sorted = EnumSet.noneOf(DayOfWeek.class);
      sorted.addAll(days);
      days = Collections.unmodifiableSet(sorted);
    }
  }

  /// Whether it holds at that time.
  public boolean validAt(Instant at) {
    Instant begin = from;
    Instant end = to;
    return (begin == null || !at.isBefore(begin)) && (end == null || at.isBefore(end));
  }
}
