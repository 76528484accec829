package org.voltyard.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.GridAlarm;
import org.voltyard.domain.GridBoard;
import org.voltyard.domain.GridControl;
import org.voltyard.domain.Permission;
import org.voltyard.domain.StationId;

/// What a station does for the grid. To set a control, send the station a command.
final class GridResource {
  private static final String PLACE = "/stations/{id}/grid-controls";
  private static final Param<String> CONTROL =
      Param.path("control", "Name of the control", Syntax.TEXT);

  /// A control.
  record Control(
      String id,
      @About("What it steers, such as VoltVar") String kind,
      @About("Whether it holds whenever none with a time is active") boolean standing,
      @About("The lower goes before the higher") @Nullable Integer priority,
      @Nullable Instant start,
      @Nullable Long seconds,
      boolean superseded,
      @About("Whether its time has begun") boolean running,
      JsonNode settings) {
    static Control of(GridBoard.Line line) {
      GridControl c = line.control();
      return new Control(
          c.id(),
          c.kind(),
          c.standing(),
          c.priority(),
          c.start(),
          Optional.ofNullable(c.duration()).map(Duration::toSeconds).orElse(null),
          c.superseded(),
          line.running(),
          Codec.tree(c.settings()));
    }
  }

  /// A fault of the grid, or its end.
  record Alarm(
      String kind, @Nullable String fault, boolean ended, Instant at, @Nullable String info) {
    static Alarm of(GridAlarm alarm) {
      return new Alarm(alarm.kind(), alarm.fault(), alarm.ended(), alarm.at(), alarm.info());
    }
  }

  /// All of it.
  record Item(
      List<Control> controls,
      @About("The one that has not ended") @Nullable Alarm alarm,
      @About("The last ones, the newest first") List<Alarm> alarms) {
    static Item of(GridBoard board) {
      return new Item(
          board.controls().stream().map(Control::of).toList(),
          Optional.ofNullable(board.alarm()).map(Alarm::of).orElse(null),
          board.alarms().stream().map(Alarm::of).toList());
    }
  }

  private final Upkeep.Grid grid;
  private final Lookup lookup;

  GridResource(Upkeep.Grid grid, Lookup lookup) {
    this.grid = grid;
    this.lookup = lookup;
  }

  List<Route> routes() {
    return List.of(
        Route.get(PLACE, "Controls for the grid and alarms of a station")
            .needs(Permission.VIEW)
            .with(StationsResource.ID)
            .gives(Item.class)
            .fails(Problem.Kind.NOT_FOUND)
            .by(request -> Answer.ok(Item.of(grid.board().apply(station(request))))),
        Route.post(PLACE + "/read", "Has the station report its controls, which come afterwards")
            .needs(Permission.SERVICE)
            .with(StationsResource.ID)
            .givesNothing()
            .fails(Problem.Kind.NOT_FOUND)
            .fails(Outcomes.PROBLEMS)
            .by(this::read),
        Route.delete(PLACE + "/{control}", "Removes a control")
            .needs(Permission.SERVICE)
            .with(StationsResource.ID, CONTROL)
            .givesNothing()
            .fails(Problem.Kind.NOT_FOUND, Problem.Kind.CONFLICT)
            .fails(Outcomes.PROBLEMS)
            .by(this::clear));
  }

  private StationId station(Request request) {
    return lookup.station(request.path(StationsResource.ID)).id();
  }

  private Answer read(Request request) {
    Outcomes.answered(grid.read().apply(station(request), request.origin()));
    return new Answer.Done();
  }

  private Answer clear(Request request) {
    try {
      ReservationsResource.agreed(
          Outcomes.answered(
              grid.clear().clear(station(request), request.path(CONTROL), request.origin())));
      return new Answer.Done();
    } catch (IllegalArgumentException e) {
      throw new Problem(Problem.Kind.NOT_FOUND, String.valueOf(e.getMessage()));
    }
  }
}
