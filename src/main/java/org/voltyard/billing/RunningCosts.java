package org.voltyard.billing;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.voltyard.domain.Energy;
import org.voltyard.domain.MeterEvent;
import org.voltyard.domain.Origin;
import org.voltyard.domain.Recorded;
import org.voltyard.domain.SessionEvent;
import org.voltyard.domain.SessionId;
import org.voltyard.domain.StationCommand;
import org.voltyard.domain.StationId;

/// Has the cost so far shown on the stations' displays while they charge. // I02.FR.01
public final class RunningCosts {
  private final Costs costs;
  private final StationDoor stations;
  private final Supplier<CostPolicy> policy;
  private final Map<SessionId, Last> last = new ConcurrentHashMap<>();

  private record Last(Instant at, Energy register) {}

  public RunningCosts(Costs costs, StationDoor stations, Supplier<CostPolicy> policy) {
    this.costs = costs;
    this.stations = stations;
    this.policy = policy;
  }

  /// Hears of every fact.
  public void heard(Recorded recorded) {
    switch (recorded.fact()) {
      case MeterEvent.Received e when e.session() != null -> show(e.session());
      case SessionEvent.Ended e -> last.remove(e.session());
      default -> {}
    }
  }

  /// Time costs too, though nothing is read.
  public void tick() {
    costs.openSessions().forEach(this::show);
  }

  private void show(SessionId session) {
    Optional<Costs.Shown> found = costs.shown(session);
    if (found.isEmpty()) {
      return;
    }
    Costs.Shown shown = found.get();
    StationId station = shown.tally().connector().station();
    if (stations.connected(station) && due(session, shown)) {
      last.put(session, new Last(costs.now(), shown.energy()));
      var _ =
          stations.send(
              station,
              new StationCommand.ShowCost(shown.tally().session().transaction(), shown.cost()),
              Origin.DEPOT);
    }
  }

  private boolean due(SessionId session, Costs.Shown shown) {
    Last before = last.get(session);
    if (before == null) {
      return true;
    }
    Duration pause = policy.get().every();
    Energy step = policy.get().energy();
    boolean late = !costs.now().isBefore(before.at().plus(pause));
    boolean more =
        step.milliWattHours() > 0 && shown.energy().minus(before.register()).compareTo(step) >= 0;
    return late || more;
  }
}
