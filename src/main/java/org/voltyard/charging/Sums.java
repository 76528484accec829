package org.voltyard.charging;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.Energy;
import org.voltyard.domain.MeterReading;
import org.voltyard.domain.Power;
import org.voltyard.domain.Session;
import org.voltyard.domain.SessionEvent;

/// What readings come to for a session and for a connector. Pure.
final class Sums {
  private Sums() {}

  /// The session's progress after more readings; older readings count for the peak alone.
  static Session.Progress progress(Session session, List<MeterReading> readings) {
    Session.Progress progress = session.progress();
    for (MeterReading reading : readings) {
      progress = progress(session, progress, reading);
    }
    return progress;
  }

  private static Session.Progress progress(
      Session session, Session.Progress before, MeterReading reading) {
    Power power = reading.values().power();
    Power peak = power != null && power.compareTo(before.peak()) > 0 ? power : before.peak();
    MeterReading last = latest(before.last(), reading);
    Energy energy = before.energy();
    Energy register = reading.values().energy();
    if (register != null
        && !older(reading, before.last())
        && register.compareTo(session.start().meter()) >= 0) {
      energy = register.minus(session.start().meter());
    }
    return new Session.Progress(energy, last, peak, before.readings() + 1);
  }

  /// The later of two readings; of the same instant, the values of both.
  static MeterReading latest(@Nullable MeterReading known, MeterReading reading) {
    if (known == null || reading.at().isAfter(known.at())) {
      return reading;
    }
    return older(reading, known) ? known : merged(known, reading);
  }

  private static boolean older(MeterReading reading, @Nullable MeterReading known) {
    return known != null && reading.at().isBefore(known.at());
  }

  private static MeterReading merged(MeterReading known, MeterReading more) {
    MeterReading.Values a = known.values();
    MeterReading.Values b = more.values();
    MeterReading.Values both =
        new MeterReading.Values(
            b.energy() != null ? b.energy() : a.energy(),
            b.power() != null ? b.power() : a.power(),
            b.offered() != null ? b.offered() : a.offered(),
            b.current().equals(MeterReading.Phases.none()) ? a.current() : b.current(),
            b.voltage().equals(MeterReading.Phases.none()) ? a.voltage() : b.voltage(),
            b.soc() != null ? b.soc() : a.soc(),
            b.temperature() != null ? b.temperature() : a.temperature());
    return new MeterReading(more.at(), more.context(), both, more.others());
  }

  /// The session with its beginning as it is known now; energy counts from the new register.
  static Session restated(Session session, SessionEvent.Restated event) {
    Session.Progress before = session.progress();
    Energy register = session.start().meter().plus(before.energy());
    Energy from = event.start().meter();
    boolean counts = before.readings() > 0 && register.compareTo(from) > 0;
    Energy energy = counts ? register.minus(from) : Energy.ZERO;
    return session
        .with(event.token(), event.start())
        .with(new Session.Progress(energy, before.last(), before.peak(), before.readings()));
  }

  /// The session after its end, with the readings that came with the stop.
  static Session ended(Session session, Session.End end, List<MeterReading> readings) {
    return session.with(progress(session, readings)).with(end);
  }
}
