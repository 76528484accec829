package org.voltyard.domain;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Where and when a token may charge; an empty part is no limit.
public record TokenScope(Set<StationId> stations, List<Hours> hours) {
  public TokenScope {
    stations = Set.copyOf(stations);
    hours = List.copyOf(hours);
  }

  /// From a time of day to another, by the site's clock; past midnight where the end is not after
  /// the beginning.
  ///
  /// @param days on which it begins; empty for all
  public record Hours(Set<DayOfWeek> days, LocalTime from, LocalTime to) {
    public Hours {
      days = days.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(days));
    }

    boolean contains(ZonedDateTime now) {
      LocalTime time = now.toLocalTime();
      if (from.isBefore(to)) {
        return on(now.getDayOfWeek()) && !time.isBefore(from) && time.isBefore(to);
      }
      return (on(now.getDayOfWeek()) && !time.isBefore(from))
          || (on(now.getDayOfWeek().minus(1)) && time.isBefore(to));
    }

    private boolean on(DayOfWeek day) {
      return days.isEmpty() || days.contains(day);
    }
  }

  /// Whether it limits anything.
  public boolean everywhere() {
    return stations.isEmpty() && hours.isEmpty();
  }

  /// Whether the station is one of those allowed.
  public boolean at(StationId station) {
    return stations.isEmpty() || stations.contains(station);
  }

  /// Whether it is a time at which it may charge.
  public boolean at(Instant now, ZoneId zone) {
    ZonedDateTime here = now.atZone(zone);
    return hours.isEmpty() || hours.stream().anyMatch(each -> each.contains(here));
  }
}
