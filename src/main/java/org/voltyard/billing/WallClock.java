package org.voltyard.billing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.voltyard.domain.Tariff;

/// The instants at which prices change because the clock or the calendar says so. Pure.
final class WallClock {
  private WallClock() {}

  /// Those strictly between two instants. An hour that comes twice counts twice. // I12.FR.37
  static Set<Instant> boundaries(List<Tariff> tariffs, ZoneId zone, Instant from, Instant to) {
    Set<LocalTime> times = new TreeSet<>();
    for (Tariff tariff : tariffs) {
      tariff.elements().forEach(e -> times(e.restrictions(), times));
    }
    Set<Instant> found = new TreeSet<>();
    if (times.isEmpty()) {
      return found;
    }
    ZoneRules rules = zone.getRules();
    LocalDate last = LocalDate.ofInstant(to, zone).plusDays(1);
    for (LocalDate day = LocalDate.ofInstant(from, zone);
        !day.isAfter(last);
        day = day.plusDays(1)) {
      for (LocalTime time : times) {
        LocalDateTime local = day.atTime(time);
        for (ZoneOffset offset : rules.getValidOffsets(local)) {
          found.add(local.toInstant(offset));
        }
      }
    }
    ZoneOffsetTransition change = rules.nextTransition(from);
    while (change != null && change.getInstant().isBefore(to)) {
      found.add(change.getInstant());
      change = rules.nextTransition(change.getInstant());
    }
    found.removeIf(at -> !at.isAfter(from) || !at.isBefore(to));
    return found;
  }

  private static void times(Tariff.Restrictions r, Set<LocalTime> times) {
    LocalTime start = r.start();
    LocalTime end = r.end();
    if (start != null || end != null) {
      times.add(start == null ? LocalTime.MIDNIGHT : start);
      times.add(end == null ? LocalTime.MIDNIGHT : end);
      times.add(LocalTime.MIDNIGHT);
    }
    if (r.fromDate() != null || r.untilDate() != null || !r.days().isEmpty()) {
      times.add(LocalTime.MIDNIGHT);
    }
  }
}
