package org.voltyard.charging;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.voltyard.domain.Origin;
import org.voltyard.domain.Recorded;
import org.voltyard.domain.Station;
import org.voltyard.domain.StationCommand;
import org.voltyard.domain.StationEvent;
import org.voltyard.domain.StationId;
import org.voltyard.domain.StationLink;

/// What VoltYard asks of a station once it is in: its configuration after its boot, and its status
/// where it has not told it. Asks after the answer has left, from the bus.
public final class FollowUp {
  private final DepotState state;
  private final Commands commands;
  private final StationLink link;
  private final Set<StationId> asked = ConcurrentHashMap.newKeySet();

  public FollowUp(DepotState state, Commands commands, StationLink link) {
    this.state = state;
    this.commands = commands;
    this.link = link;
  }

  /// Hears of every fact.
  public void heard(Recorded recorded) {
    switch (recorded.fact()) {
      case StationEvent.Booted e -> {
        if (e.answer() == Station.Admission.ADMITTED) {
          ask(e.station());
        }
      }
      case StationEvent.Registered e -> registered(e.registration());
      case StationEvent.Disconnected e -> asked.remove(e.station());
      default -> {}
    }
  }

  private void registered(Station registration) {
    StationId id = registration.id();
    if (!link.connected(id)) {
      return;
    }
    switch (registration.admission()) {
      case REFUSED, RETIRED -> link.disconnect(id, "no longer admitted");
      case ADMITTED -> {
        StationState station = state.station(id);
        // A station told Pending boots again by itself; asking speeds it up where it can.
        if (station != null && asked.add(id)) {
          send(id, new StationCommand.Trigger("BootNotification", null));
        }
      }
      case WAITING -> {}
    }
  }

  private void ask(StationId id) {
    asked.add(id);
    send(id, new StationCommand.ReadConfiguration(List.of()));
    StationState station = state.station(id);
    boolean silent = station == null || station.plugs().isEmpty();
    if (silent) {
      send(id, new StationCommand.Trigger("StatusNotification", null));
    }
  }

  private void send(StationId id, StationCommand<?> command) {
    var _ = commands.send(id, command, Origin.DEPOT);
  }
}
