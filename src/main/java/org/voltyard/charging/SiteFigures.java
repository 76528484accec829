package org.voltyard.charging;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.voltyard.domain.MeterReading;
import org.voltyard.domain.Power;
import org.voltyard.domain.StationView;

/// What the whole depot draws, summed over the connectors that charge. Pure.
///
/// @param power of all connectors with a running session on a connected station
/// @param stale readings among them that are too old to trust
/// @param charging connectors with a running session
public record SiteFigures(Power power, int stale, int charging) {
  /// Older than this, a reading is stale: twice the usual sample interval.
  public static final Duration FRESH = Duration.ofMinutes(2);

  public static SiteFigures of(List<StationView> stations, Instant now) {
    Power power = Power.ZERO;
    int stale = 0;
    int charging = 0;
    for (StationView station : stations) {
      for (StationView.ConnectorView plug : station.plugs()) {
        if (plug.session() == null) {
          continue;
        }
        charging++;
        MeterReading reading = plug.reading();
        Power drawn = reading == null ? null : reading.values().power();
        if (reading == null || !station.link().open() || old(reading, now)) {
          stale++;
        }
        if (drawn != null && station.link().open()) {
          power = power.plus(drawn);
        }
      }
    }
    return new SiteFigures(power, stale, charging);
  }

  private static boolean old(MeterReading reading, Instant now) {
    return reading.at().plus(FRESH).isBefore(now);
  }
}
