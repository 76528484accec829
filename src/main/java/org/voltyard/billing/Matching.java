package org.voltyard.billing;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.Tariff.Reserving;
import org.voltyard.domain.Tariff.Restrictions;

/// Whether restrictions hold in a slice. What is not known of a session cannot match. Pure.
final class Matching {
  private Matching() {}

  static boolean holds(Restrictions r, Slice slice) {
    return reserving(r, slice)
        && clock(r.start(), r.end(), slice.local().toLocalTime())
        && dates(r, slice.local().toLocalDate())
        && (r.days().isEmpty() || r.days().contains(slice.local().getDayOfWeek()))
        && within(slice.sofar(), r.leastKwh(), r.mostKwh())
        && within(slice.amperes(), r.leastAmperes(), r.mostAmperes())
        && within(slice.kilowatts(), r.leastKilowatts(), r.mostKilowatts())
        && within(slice.duration(), seconds(r.leastDuration()), seconds(r.mostDuration()))
        && within(slice.idle(), seconds(r.leastIdle()), seconds(r.mostIdle()))
        && (r.kind() == null || r.kind() == slice.kind());
  }

  /// Prices of reservations hold for nothing else, and the others not for them.
  private static boolean reserving(Restrictions r, Slice slice) {
    return switch (slice.state()) {
      case RESERVED -> r.reserving() == Reserving.RESERVATION;
      case RESERVED_EXPIRED -> r.reserving() != null;
      case CHARGING, IDLE, HELD -> r.reserving() == null;
    };
  }

  /// May go over midnight; the end 00:00 is midnight.
  private static boolean clock(@Nullable LocalTime start, @Nullable LocalTime end, LocalTime now) {
    LocalTime from = start == null ? LocalTime.MIDNIGHT : start;
    LocalTime to = end == null ? LocalTime.MIDNIGHT : end;
    if (to.equals(LocalTime.MIDNIGHT)) {
      return !now.isBefore(from);
    }
    return from.isBefore(to)
        ? !now.isBefore(from) && now.isBefore(to)
        : !now.isBefore(from) || now.isBefore(to);
  }

  private static boolean dates(Restrictions r, LocalDate today) {
    LocalDate from = r.fromDate();
    LocalDate until = r.untilDate();
    return (from == null || !today.isBefore(from)) && (until == null || today.isBefore(until));
  }

  private static boolean within(
      @Nullable BigDecimal value, @Nullable BigDecimal least, @Nullable BigDecimal most) {
    if (least == null && most == null) {
      return true;
    }
    return value != null
        && (least == null || value.compareTo(least) >= 0)
        && (most == null || value.compareTo(most) < 0);
  }

  static @Nullable BigDecimal seconds(@Nullable Duration duration) {
    return duration == null ? null : BigDecimal.valueOf(duration.toSeconds());
  }
}
