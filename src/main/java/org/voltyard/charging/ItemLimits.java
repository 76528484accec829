package org.voltyard.charging;

import java.util.regex.Pattern;
import org.voltyard.domain.StationEvent.ConfigurationKey;
import org.voltyard.domain.StationId;

/// How many items a station takes in one message, as its device model tells.
final class ItemLimits {
  /// Where a station does not tell it.
  private static final int USUAL = 50;

  private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,8}");

  private final Stations stations;

  ItemLimits(Stations stations) {
    this.stations = stations;
  }

  /// @param message such as `ClearVariableMonitoring`
  int of(StationId station, String message) {
    String name = "/ItemsPerMessage[" + message + "]";
    return stations.configuration(station).stream()
        .filter(k -> k.key().endsWith(name))
        .map(ConfigurationKey::value)
        .filter(v -> v != null && NUMBER.matcher(v).matches())
        .mapToInt(Integer::parseInt)
        .findFirst()
        .orElse(USUAL);
  }
}
