package org.voltyard.charging;

import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.voltyard.domain.Origin;
import org.voltyard.domain.Permission;
import org.voltyard.domain.Session;
import org.voltyard.domain.SessionId;
import org.voltyard.domain.StationCommand;
import org.voltyard.journal.Journal;

/// The sessions that run, and how they are stopped.
public final class Sessions {
  private final DepotState state;
  private final FactWriter writer;
  private final Locks locks;
  private final Commands commands;
  private final InstantSource clock;

  public Sessions(
      DepotState state, Journal journal, Locks locks, Commands commands, InstantSource clock) {
    this.state = state;
    this.writer = new FactWriter(journal);
    this.locks = locks;
    this.commands = commands;
    this.clock = clock;
  }

  /// Open sessions, newest first.
  public List<Session> open() {
    return state.openSessions().stream()
        .sorted(Comparator.comparing(Session::id).reversed())
        .toList();
  }

  public Optional<Session> findOpen(SessionId id) {
    return Optional.ofNullable(state.openSession(id));
  }

  /// Asks the charger to stop a session.
  ///
  /// @throws IllegalStateException when it is not open
  public Commands.Running stop(SessionId id, Origin origin) {
    origin.needs(Permission.CHARGE);
    Session session = required(id);
    return commands.send(
        session.connector().station(),
        new StationCommand.RemoteStop(session.transaction()),
        origin);
  }

  /// Closes a session that its charger cannot close, from the last reading there is; it is marked
  /// as estimated.
  ///
  /// @throws IllegalStateException when it is not open
  public void closeLocally(SessionId id, String why, Origin origin) {
    origin.needs(Permission.CHARGE);
    Session session = required(id);
    locks.with(
        session.connector().station(),
        () -> {
          writer.append(
              Closing.locally(required(id), clock.instant(), why + " (" + origin.who() + ")"));
          return id;
        });
  }

  private Session required(SessionId id) {
    Session session = state.openSession(id);
    if (session == null) {
      throw new IllegalStateException("session " + id + " is not open");
    }
    return session;
  }
}
