package org.voltyard.energy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.ChargingProfile;
import org.voltyard.domain.ChargingProfile.Period;
import org.voltyard.domain.ChargingProfile.Schedule;
import org.voltyard.domain.ChargingProfile.Upkeep;

/// When which period of a charging profile holds. Pure.
///
/// A random delay counts as none: it only ever makes a period begin later, and nobody but the
/// station knows by how much. // K08.FR.06
final class Timeline {
  private final Instant from;
  private final Instant to;
  private final @Nullable Instant began;

  /// A period with the times at which it holds.
  record Piece(Instant from, Instant to, Period period) {}

  /// @param began when the transaction began to which relative profiles refer, null when none runs
  Timeline(Instant from, Instant to, @Nullable Instant began) {
    this.from = from;
    this.to = to;
    this.began = began;
  }

  /// The pieces that lie within the timeline, in order.
  List<Piece> of(ChargingProfile profile) {
    Instant since = later(from, profile.validFrom());
    Instant until = earlier(to, profile.validTo()); // K01.FR.36, K01.FR.37
    List<Piece> pieces = new ArrayList<>();
    if (!since.isBefore(until)) {
      return pieces;
    }
    Schedule schedule = profile.schedule();
    switch (profile.kind()) {
      case ABSOLUTE -> add(schedule, start(schedule, profile), null, since, until, pieces);
      case RELATIVE -> add(schedule, began == null ? from : began, null, since, until, pieces);
      case DYNAMIC -> dynamic(profile, since, until, pieces);
      case RECURRING -> recurring(profile, since, until, pieces);
    }
    return pieces;
  }

  private Instant start(Schedule schedule, ChargingProfile profile) {
    Instant told = schedule.start();
    Instant valid = profile.validFrom();
    return told != null ? told : valid != null ? valid : from;
  }

  /// Its only period holds until nobody has told new rates for the schedule's duration. //
  /// Q05.FR.07
  private static void dynamic(
      ChargingProfile profile, Instant since, Instant until, List<Piece> pieces) {
    Schedule schedule = profile.schedule();
    Upkeep upkeep = profile.upkeep();
    Instant updated = upkeep == null ? null : upkeep.updated();
    Duration duration = schedule.duration();
    Instant end =
        updated == null || duration == null ? until : earlier(until, updated.plus(duration));
    if (since.isBefore(end)) {
      pieces.add(new Piece(since, end, schedule.periods().getFirst()));
    }
  }

  private void recurring(
      ChargingProfile profile, Instant since, Instant until, List<Piece> pieces) {
    Duration every =
        profile.recurrency() == ChargingProfile.Recurrency.WEEKLY
            ? Duration.ofDays(7)
            : Duration.ofDays(1);
    Schedule schedule = profile.schedule();
    Instant first = start(schedule, profile);
    long round = Math.floorDiv(Duration.between(first, since).toMillis(), every.toMillis());
    for (Instant at = first.plus(every.multipliedBy(round));
        at.isBefore(until);
        at = at.plus(every)) {
      add(schedule, at, every, since, until, pieces);
    }
  }

  /// @param longest after which the next round begins, null when there is none // K01.FR.13
  private static void add(
      Schedule schedule,
      Instant start,
      @Nullable Duration longest,
      Instant since,
      Instant until,
      List<Piece> pieces) {
    Instant end = schedule.duration() == null ? until : start.plus(schedule.duration());
    if (longest != null) {
      end = earlier(end, start.plus(longest));
    }
    end = earlier(end, until);
    List<Period> periods = schedule.periods();
    for (int i = 0; i < periods.size(); i++) {
      Instant begins = later(since, start.plus(periods.get(i).start()));
      Instant next =
          i + 1 < periods.size() ? earlier(end, start.plus(periods.get(i + 1).start())) : end;
      if (begins.isBefore(next)) { // K01.FR.11, K01.FR.12
        pieces.add(new Piece(begins, next, periods.get(i)));
      }
    }
  }

  static Instant later(Instant one, @Nullable Instant other) {
    return other == null || one.isAfter(other) ? one : other;
  }

  static Instant earlier(Instant one, @Nullable Instant other) {
    return other == null || one.isBefore(other) ? one : other;
  }
}
