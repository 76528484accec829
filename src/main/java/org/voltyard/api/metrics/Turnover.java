package org.voltyard.api.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.voltyard.domain.CostEvent;
import org.voltyard.domain.Money;
import org.voltyard.domain.PaymentEvent;
import org.voltyard.domain.Recorded;
import org.voltyard.domain.Session;
import org.voltyard.domain.SessionEvent;
import org.voltyard.domain.SessionId;
import org.voltyard.domain.Settlement;
import org.voltyard.domain.StationEvent;

/// What facts come to: connections, sessions, energy and money since the start of the program.
final class Turnover {
  /// What says money, and is shown only to whoever may see it.
  static final String MONEY = "voltyard.money.";

  private static final int RATED = 1_000;

  private final MeterRegistry registry;
  private final ChargedEnergy energy;
  private final Counter opened;
  private final Counter closed;
  private final Counter started;
  private final Map<SessionId, Money> rated =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<SessionId, Money> eldest) {
          return size() > RATED;
        }
      };

  Turnover(MeterRegistry registry) {
    this.registry = registry;
    energy = new ChargedEnergy(registry);
    opened = counter("voltyard.connections.opened", "Sockets that stations opened");
    closed = counter("voltyard.connections.closed", "Sockets of stations that closed");
    started = counter("voltyard.sessions.started", "Sessions that began");
  }

  private Counter counter(String name, String about, String... tags) {
    return Counter.builder(name).description(about).tags(tags).register(registry);
  }

  /// Sessions that ran before anything was heard.
  void running(List<Session> sessions) {
    sessions.forEach(energy::begin);
  }

  /// How far the open sessions are now.
  void look(List<Session> open) {
    energy.look(open);
  }

  /// Takes a fact in, on one thread.
  void heard(Recorded recorded) {
    switch (recorded.fact()) {
      case StationEvent.Connected _ -> opened.increment();
      case StationEvent.Disconnected _ -> closed.increment();
      case SessionEvent.Started e -> {
        started.increment();
        energy.begin(e.session());
      }
      case SessionEvent.Restated e -> energy.restated(e.session(), e.start().meter());
      case SessionEvent.Ended e -> {
        energy.end(e.session(), e.end().meter());
        ended(e.end().by());
      }
      case CostEvent.Rated e -> rated(e.session(), e.cost().gross());
      case PaymentEvent.Settled e -> settled(e.settlement());
      default -> {}
    }
  }

  private void ended(Session.End.By by) {
    counter(
            "voltyard.sessions.ended",
            "Sessions that ended, by who said so",
            "by",
            by.name().toLowerCase(Locale.ROOT))
        .increment();
  }

  /// A session that is rated again counts with what it costs more than before.
  private void rated(SessionId session, Money cost) {
    Money before = rated.put(session, cost);
    boolean again = before != null && before.currency().equals(cost.currency());
    money("rated", "What sessions cost", again ? cost.minus(before) : cost);
  }

  private void settled(Settlement settlement) {
    if (settlement.status() == Settlement.Status.SETTLED) {
      money("settled", "What was paid at stations", settlement.amount());
    }
  }

  private void money(String what, String about, Money amount) {
    if (amount.positive()) {
      counter(MONEY + what, about, "currency", amount.currency().getCurrencyCode())
          .increment(amount.amount().doubleValue());
    }
  }
}
