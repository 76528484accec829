package org.voltyard.charging;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.voltyard.domain.GridAlarm;
import org.voltyard.domain.GridBoard;
import org.voltyard.domain.GridControl;
import org.voltyard.domain.GridEvent;
import org.voltyard.domain.LiveState;
import org.voltyard.domain.Recorded;
import org.voltyard.domain.StationId;

/// The controls for the grid that stations keep, and the alarms they told.
final class GridBook implements LiveState {
  private static final int ALARMS = 50;

  private final Map<StationId, Board> boards = new ConcurrentHashMap<>();

  /// What one station does. Changed by the journal's thread alone, read by anyone.
  private static final class Board {
    private final Map<String, GridControl> controls = new LinkedHashMap<>();
    private final Set<String> running = new HashSet<>();
    private final Map<Integer, GridControl.Filter> asked = new HashMap<>();
    private final Map<Integer, Set<String>> reported = new HashMap<>();
    private final ArrayDeque<GridAlarm> alarms = new ArrayDeque<>();

    private synchronized void apply(GridEvent event) {
      switch (event) {
        case GridEvent.ControlSet e -> {
          controls.put(e.control().id(), e.control());
          supersede(e.superseded());
        }
        case GridEvent.ControlsAsked e -> {
          asked.put(e.request(), e.filter());
          reported.remove(e.request());
        }
        case GridEvent.ControlsReported e -> report(e);
        case GridEvent.ControlsGone e -> controls.values().removeIf(e.filter()::matches);
        case GridEvent.ControlSwitched e -> switched(e);
        case GridEvent.AlarmTold e -> {
          alarms.addFirst(e.alarm());
          if (alarms.size() > ALARMS) {
            alarms.removeLast();
          }
        }
      }
      running.retainAll(controls.keySet());
    }

    private void supersede(List<String> ids) {
      ids.forEach(id -> controls.computeIfPresent(id, (_, c) -> c.superseded(true)));
    }

    /// What was asked for and is in no part of the report is not there any more. // R04.FR.32
    private void report(GridEvent.ControlsReported event) {
      Set<String> seen = reported.computeIfAbsent(event.request(), _ -> new HashSet<>());
      for (GridControl control : event.controls()) {
        controls.put(control.id(), control);
        seen.add(control.id());
      }
      if (!event.more()) {
        reported.remove(event.request());
        GridControl.Filter filter = asked.remove(event.request());
        if (filter != null) {
          controls.values().removeIf(c -> filter.matches(c) && !seen.contains(c.id()));
        }
      }
    }

    /// When its time is over, the station forgets it. // R04.FR.10, R04.FR.20, R04.FR.22
    private void switched(GridEvent.ControlSwitched event) {
      if (event.started()) {
        running.add(event.control());
        supersede(event.superseded());
        running.removeAll(event.superseded());
      } else {
        controls.remove(event.control());
      }
    }

    private synchronized GridBoard view(StationId id) {
      GridAlarm last = alarms.peekFirst();
      return new GridBoard(
          id,
          controls.values().stream()
              .map(c -> new GridBoard.Line(c, running.contains(c.id())))
              .toList(),
          last == null || last.ended() ? null : last, // R05.FR.04
          List.copyOf(alarms));
    }

    private synchronized void facts(StationId id, Consumer<Recorded> sink) {
      controls.values().forEach(c -> put(new GridEvent.ControlSet(id, c, List.of()), sink));
      running.forEach(
          c -> put(new GridEvent.ControlSwitched(id, c, true, Instant.EPOCH, List.of()), sink));
      asked.forEach((n, filter) -> put(new GridEvent.ControlsAsked(id, n, filter), sink));
      List.copyOf(alarms).reversed().forEach(a -> put(new GridEvent.AlarmTold(id, a), sink));
    }

    private static void put(GridEvent event, Consumer<Recorded> sink) {
      sink.accept(DepotState.synthetic(event, Instant.EPOCH));
    }
  }

  @Override
  public void apply(Recorded recorded) {
    if (recorded.fact() instanceof GridEvent event) {
      boards.computeIfAbsent(event.station(), _ -> new Board()).apply(event);
    }
  }

  @Override
  public void facts(Consumer<Recorded> sink) {
    boards.forEach((id, board) -> board.facts(id, sink));
  }

  @Override
  public void clear() {
    boards.clear();
  }

  GridBoard board(StationId id) {
    Board board = boards.get(id);
    return board == null ? new GridBoard(id, List.of(), null, List.of()) : board.view(id);
  }
}
