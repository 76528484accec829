package org.voltyard.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a station does for the grid, as it stands.
///
/// @param alarm the one that has not ended; null when there is none
/// @param alarms the last ones, the newest first
public record GridBoard(
    StationId station, List<Line> controls, @Nullable GridAlarm alarm, List<GridAlarm> alarms) {
  public GridBoard {
    controls = List.copyOf(controls);
    alarms = List.copyOf(alarms);
  }

  /// A control, and whether its time has begun.
  public record Line(GridControl control, boolean running) {}
}
