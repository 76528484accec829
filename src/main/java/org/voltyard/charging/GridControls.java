package org.voltyard.charging;

import java.util.concurrent.atomic.AtomicInteger;
import org.voltyard.domain.GridBoard;
import org.voltyard.domain.GridControl;
import org.voltyard.domain.Origin;
import org.voltyard.domain.Permission;
import org.voltyard.domain.StationCommand;
import org.voltyard.domain.StationId;

/// What stations do for the sake of the grid (block R).
public final class GridControls {
  private final DepotState state;
  private final Commands commands;
  private final AtomicInteger requests = new AtomicInteger();

  public GridControls(DepotState state, Commands commands) {
    this.state = state;
    this.commands = commands;
  }

  /// What is known of a station's controls and alarms.
  public GridBoard board(StationId id) {
    return state.grid().board(id);
  }

  /// Has the station report all its controls.
  public Commands.Running read(StationId id, Origin origin) {
    origin.needs(Permission.SERVICE);
    return commands.send(
        id,
        new StationCommand.ReadGridControls(requests.incrementAndGet(), GridControl.Filter.ALL),
        origin);
  }

  /// Has the station remove one control.
  ///
  /// @throws IllegalArgumentException when it is not known
  public Commands.Running clear(StationId id, String control, Origin origin) {
    origin.needs(Permission.SERVICE);
    GridControl known =
        board(id).controls().stream()
            .map(GridBoard.Line::control)
            .filter(c -> c.id().equals(control))
            .findFirst()
            .orElseThrow(
                () -> new IllegalArgumentException("control " + control + " is not known"));
    return commands.send(
        id, new StationCommand.ClearGridControls(known.standing(), null, control), origin);
  }
}
