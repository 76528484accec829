package org.voltyard.ui.sessions;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.MeterReading;
import org.voltyard.domain.Power;
import org.voltyard.domain.Session;

/// What happened in a session, in order. Pure.
final class SessionTimeline {
  private static final double NOTHING_WATTS = 100;
  private static final Duration SHORTEST = Duration.ofSeconds(60);

  private SessionTimeline() {}

  /// A step at an instant; `until` only for a pause that is over.
  record Step(Kind kind, Instant at, @Nullable Instant until) {}

  /// Kinds of steps.
  enum Kind {
    PLUGGED,
    AUTHORISED,
    STARTED,
    PAUSED,
    STOPPED,
    CLOSED,
    UNPLUGGED
  }

  static List<Step> of(Session session, List<MeterReading> readings) {
    List<Step> steps = new ArrayList<>();
    add(steps, Kind.PLUGGED, session.start().pluggedAt());
    add(steps, Kind.AUTHORISED, session.start().authorizedAt());
    add(steps, Kind.STARTED, session.start().at());
    pauses(session, readings, steps);
    Session.End end = session.end();
    if (end != null) {
      add(steps, end.by() == Session.End.By.DEPOT ? Kind.CLOSED : Kind.STOPPED, end.at());
    }
    add(steps, Kind.UNPLUGGED, session.unpluggedAt());
    steps.sort(Comparator.comparing(Step::at).thenComparing(Step::kind));
    return steps;
  }

  private static void add(List<Step> steps, Kind kind, @Nullable Instant at) {
    if (at != null) {
      steps.add(new Step(kind, at, null));
    }
  }

  private static void pauses(Session session, List<MeterReading> readings, List<Step> steps) {
    Instant since = null;
    Instant last = null;
    for (MeterReading reading : readings) {
      Power power = reading.values().power();
      if (power == null) {
        continue;
      }
      boolean idle = Math.abs(power.watts()) < NOTHING_WATTS;
      if (idle && since == null) {
        since = reading.at();
      } else if (!idle && since != null) {
        pause(steps, since, reading.at(), false);
        since = null;
      }
      last = reading.at();
    }
    if (since != null && last != null) {
      pause(steps, since, last, session.open());
    }
  }

  private static void pause(List<Step> steps, Instant since, Instant until, boolean lasts) {
    if (Duration.between(since, until).compareTo(SHORTEST) >= 0) {
      steps.add(new Step(Kind.PAUSED, since, lasts ? null : until));
    }
  }
}
