package org.voltyard.api.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.voltyard.domain.Energy;
import org.voltyard.domain.Session;
import org.voltyard.domain.SessionId;

/// Energy that vehicles were given since the start of the program: of sessions that run as far as
/// they are, of those that ended what their end says. It never falls.
final class ChargedEnergy {
  private record Running(Energy register, Energy counted) {}

  private final Map<SessionId, Running> running = new HashMap<>();
  private final Counter counter;

  ChargedEnergy(MeterRegistry registry) {
    counter =
        Counter.builder("voltyard.charged.energy")
            .description("Energy that vehicles were given")
            .baseUnit("watthours")
            .register(registry);
  }

  /// A session that runs; what it was given before now does not count.
  synchronized void begin(Session session) {
    running.put(session.id(), new Running(session.start().meter(), session.energy()));
  }

  /// The register at the start became known better.
  synchronized void restated(SessionId id, Energy register) {
    running.computeIfPresent(id, (_, before) -> new Running(register, before.counted()));
  }

  synchronized void look(List<Session> open) {
    for (Session session : open) {
      running.computeIfPresent(session.id(), (_, before) -> add(before, session.energy()));
    }
  }

  synchronized void end(SessionId id, Energy register) {
    Running last = running.remove(id);
    if (last != null) {
      add(last, register.minus(last.register()));
    }
  }

  private Running add(Running before, Energy now) {
    Energy more = now.minus(before.counted());
    if (more.milliWattHours() <= 0) {
      return before;
    }
    counter.increment(more.wattHours());
    return new Running(before.register(), now);
  }
}
