package org.voltyard.charging;

import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.voltyard.domain.ConnectorStatus;
import org.voltyard.domain.Origin;
import org.voltyard.domain.Session;
import org.voltyard.domain.StationEvent;
import org.voltyard.domain.StatusReport;
import org.voltyard.journal.Journal;

/// What must be looked at from time to time: reservations that run out, sessions whose charger has
/// lost them.
public final class Housekeeping {
  private static final Origin SELF = new Origin("housekeeping", "depot");

  private final DepotState state;
  private final Journal journal;
  private final Sessions sessions;
  private final Reservations reservations;
  private final Supplier<ChargingPolicy> policy;
  private final InstantSource clock;

  public Housekeeping(
      DepotState state,
      Journal journal,
      Sessions sessions,
      Reservations reservations,
      Supplier<ChargingPolicy> policy,
      InstantSource clock) {
    this.state = state;
    this.journal = journal;
    this.sessions = sessions;
    this.reservations = reservations;
    this.policy = policy;
    this.clock = clock;
  }

  /// One look; call it about twice a minute.
  public void tick() {
    Instant now = clock.instant();
    reservations.expire(now);
    for (Session session : state.openSessions()) {
      if (lost(session, now)) {
        sessions.closeLocally(
            session.id(), "the connector has been Available with the transaction open", SELF);
      }
    }
  }

  /// The charger is there, says the connector is free, and has said so for long: it will not stop
  /// this transaction any more.
  private boolean lost(Session session, Instant now) {
    StationState station = state.station(session.connector().station());
    ConnectorState plug = station == null ? null : station.plug(session.connector().number());
    if (station == null || plug == null || !station.linked()) {
      return false;
    }
    StatusReport status = plug.status();
    return status.status() == ConnectorStatus.AVAILABLE
        && status.at().isAfter(session.start().at())
        && status.at().plus(policy.get().closeAfter()).isBefore(now);
  }

  /// After a start: sockets that were open when the program stopped are not any more.
  public void closeOldLinks() {
    for (StationState station : state.stations()) {
      if (station.linked()) {
        var _ =
            journal.appendLater(
                new StationEvent.Disconnected(station.id(), "VoltYard was stopped"));
      }
    }
  }
}
