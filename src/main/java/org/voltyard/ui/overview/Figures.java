package org.voltyard.ui.overview;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.voltyard.domain.DisplayState;
import org.voltyard.domain.Power;
import org.voltyard.domain.StationView;
import org.voltyard.domain.StationView.ConnectorView;
import org.voltyard.ui.kit.PlugValues;

/// The headline figures of the depot at one instant.
///
/// @param power of all connected EVSEs together
/// @param stale EVSEs that should tell their power and have not for a while
/// @param unreachable stations that are admitted and not connected
public record Figures(
    Power power,
    int stale,
    int sessions,
    int stations,
    int unreachable,
    int evses,
    Map<DisplayState, Integer> counts) {
  public static final Figures NONE = new Figures(Power.ZERO, 0, 0, 0, 0, 0, Map.of());

  public Figures {
    counts = Collections.unmodifiableMap(new EnumMap<>(filled(counts)));
  }

  private static Map<DisplayState, Integer> filled(Map<DisplayState, Integer> counts) {
    Map<DisplayState, Integer> all = new EnumMap<>(DisplayState.class);
    for (DisplayState state : DisplayState.values()) {
      all.put(state, counts.getOrDefault(state, 0));
    }
    return all;
  }

  /// Adds up what the stations do.
  static Figures of(Collection<StationView> stations, Instant now) {
    Sum sum = new Sum();
    for (StationView station : stations) {
      sum.stations++;
      sum.unreachable += station.link().open() ? 0 : 1;
      for (ConnectorView plug : station.plugs()) {
        sum.add(station, plug, now);
      }
    }
    return new Figures(
        Power.kiloWatts(sum.kilowatts),
        sum.stale,
        sum.sessions,
        sum.stations,
        sum.unreachable,
        sum.evses,
        sum.counts);
  }

  private static final class Sum {
    private final Map<DisplayState, Integer> counts = new EnumMap<>(DisplayState.class);
    private double kilowatts;
    private int stale;
    private int sessions;
    private int stations;
    private int unreachable;
    private int evses;

    private void add(StationView station, ConnectorView plug, Instant now) {
      evses++;
      sessions += plug.session() == null ? 0 : 1;
      counts.merge(station.state(plug), 1, Integer::sum);
      PlugValues values = PlugValues.of(station, plug);
      if (!station.link().open()) {
        return;
      }
      if (Double.isFinite(values.kilowatts())) {
        kilowatts += values.kilowatts();
      }
      boolean charging = station.state(plug) == DisplayState.CHARGING;
      stale += charging && values.old(now) ? 1 : 0;
    }
  }
}
