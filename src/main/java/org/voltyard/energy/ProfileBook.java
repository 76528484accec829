package org.voltyard.energy;

import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.voltyard.domain.LiveState;
import org.voltyard.domain.ProfileEvent;
import org.voltyard.domain.Recorded;
import org.voltyard.domain.SessionEvent;
import org.voltyard.domain.StationEvent;
import org.voltyard.domain.StationId;

/// What is known of the limits on each station's charging; made from facts alone.
public final class ProfileBook implements LiveState {
  private final Map<StationId, StationLimits> stations = new ConcurrentHashMap<>();

  @Override
  public void apply(Recorded recorded) {
    switch (recorded.fact()) {
      case ProfileEvent e -> of(e.station()).apply(e, recorded.at());
      case SessionEvent e -> of(e.station()).apply(e);
      case StationEvent.Connected e -> of(e.station()).spoke(e.protocol());
      case StationEvent.StatusChanged e -> of(e.station()).evse(e.report().connector());
      case StationEvent.ConfigurationRead e -> of(e.station()).settings().read(e.keys());
      case StationEvent.ModelReported e -> of(e.station()).settings().told(e.variables());
      case StationEvent.VariablesSet e -> of(e.station()).settings().set(e.results());
      default -> {}
    }
  }

  /// Sessions, settings and connections are told by the facts of the depot's own state.
  @Override
  public void facts(Consumer<Recorded> sink) {
    stations.values().forEach(station -> station.facts(sink));
  }

  @Override
  public void clear() {
    stations.clear();
  }

  StationLimits of(StationId station) {
    return stations.computeIfAbsent(station, StationLimits::new);
  }

  Collection<StationLimits> all() {
    return stations.values();
  }
}
