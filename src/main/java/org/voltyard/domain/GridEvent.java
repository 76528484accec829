package org.voltyard.domain;

import java.time.Instant;
import java.util.List;

/// What happened to a station's controls for the grid (OCPP 2.1, block R).
public sealed interface GridEvent extends Fact {
  StationId station();

  @Override
  default String subject() {
    return station().value();
  }

  /// The station took a control; those named are superseded by it, or itself is when it is named.
  record ControlSet(StationId station, GridControl control, List<String> superseded)
      implements GridEvent {
    public ControlSet {
      superseded = List.copyOf(superseded);
    }
  }

  /// It will report its controls.
  record ControlsAsked(StationId station, int request, GridControl.Filter filter)
      implements GridEvent {}

  /// It reported controls; `more` of the same report are to come.
  record ControlsReported(StationId station, int request, List<GridControl> controls, boolean more)
      implements GridEvent {
    public ControlsReported {
      controls = List.copyOf(controls);
    }
  }

  /// It has no such controls any more.
  record ControlsGone(StationId station, GridControl.Filter filter) implements GridEvent {}

  /// The time of a control began or ended.
  record ControlSwitched(
      StationId station, String control, boolean started, Instant at, List<String> superseded)
      implements GridEvent {
    public ControlSwitched {
      superseded = List.copyOf(superseded);
    }
  }

  /// It told of a fault of the grid, or of its end.
  record AlarmTold(StationId station, GridAlarm alarm) implements GridEvent {}
}
