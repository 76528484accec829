package org.voltyard.ui.people;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.voltyard.billing.statement.Statement.Period;
import org.voltyard.ui.kit.SearchBar;

/// A stretch of time that is looked at, by the calendar of the site.
enum Span {
  THIS_MONTH,
  LAST_MONTH,
  LAST_THREE,
  THIS_YEAR,
  LAST_YEAR,
  CHOSEN;

  private static final int DAY = 10;

  /// What it is now; null where somebody has to choose.
  @Nullable Period period(Instant now, ZoneId zone) {
    LocalDate month = LocalDate.ofInstant(now, zone).withDayOfMonth(1);
    LocalDate year = month.withDayOfYear(1);
    return switch (this) {
      case THIS_MONTH -> days(month, month.plusMonths(1), zone);
      case LAST_MONTH -> days(month.minusMonths(1), month, zone);
      case LAST_THREE -> days(month.minusMonths(2), month.plusMonths(1), zone);
      case THIS_YEAR -> days(year, year.plusYears(1), zone);
      case LAST_YEAR -> days(year.minusYears(1), year, zone);
      case CHOSEN -> null;
    };
  }

  private static Period days(LocalDate from, LocalDate to, ZoneId zone) {
    return new Period(from.atStartOfDay(zone).toInstant(), to.atStartOfDay(zone).toInstant(), zone);
  }

  /// Up to when, as somebody writes it: a day counts to its end. Null when it is neither day nor
  /// minute.
  static @Nullable Instant end(String words, ZoneId zone) {
    Instant at = SearchBar.read(words, zone);
    return at == null || words.length() != DAY ? at : at.atZone(zone).plusDays(1).toInstant();
  }

  /// The beginning of a period as it is written: its day, where it begins with one.
  static String beginning(Period period) {
    return written(LocalDateTime.ofInstant(period.from(), period.zone()));
  }

  /// The end of a period as it is written: its last day, where it ends with one.
  static String ending(Period period) {
    LocalDateTime end = LocalDateTime.ofInstant(period.to(), period.zone());
    boolean whole = end.toLocalTime().equals(LocalTime.MIDNIGHT);
    return written(whole ? end.minusDays(1) : end);
  }

  private static String written(LocalDateTime at) {
    boolean whole = at.toLocalTime().equals(LocalTime.MIDNIGHT);
    return whole
        ? at.toLocalDate().toString()
        : at.toLocalDate() + " " + at.toLocalTime().toString().substring(0, 5);
  }
}
