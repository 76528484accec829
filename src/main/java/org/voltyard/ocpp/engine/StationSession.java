package org.voltyard.ocpp.engine;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Set;
import org.java_websocket.framing.CloseFrame;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.voltyard.domain.Depot;
import org.voltyard.domain.StationEvent.Note;
import org.voltyard.domain.StationId;

/// One station on the wire, whichever socket it uses: all that happens to it happens on its thread,
/// one thing after the other, so an old socket never overtakes a new one.
final class StationSession {
  private static final Logger LOG = LoggerFactory.getLogger(StationSession.class);
  private static final int FLAPPING = 5;
  private static final long FLAPPING_MILLIS = 60_000;

  private final StationId id;
  private final Engine engine;
  private final Mailbox mailbox;
  private final Notes notes;
  private final RecentCalls recent = new RecentCalls();
  private final ArrayDeque<Long> opened = new ArrayDeque<>(FLAPPING);
  private final Set<String> invited = new HashSet<>(2);
  private final String idPrefix;
  private long calls;
  private volatile @Nullable Connection current;

  StationSession(StationId id, Engine engine) {
    this.id = id;
    this.engine = engine;
    mailbox = new Mailbox("station-" + id, engine.settings().limits().mailbox());
    notes = new Notes(id, engine);
    idPrefix = Long.toString(engine.clock().millis(), Character.MAX_RADIX) + "-";
  }

  StationId id() {
    return id;
  }

  Mailbox mailbox() {
    return mailbox;
  }

  RecentCalls recent() {
    return recent;
  }

  /// An id that no earlier request to the station had, also not before a restart of the program.
  String nextMessageId() { // OCPP-J 1.6 errata 3.1
    return idPrefix + ++calls;
  }

  /// The open socket, null when there is none.
  @Nullable Connection current() {
    return current;
  }

  /// Tells the depot, from any thread.
  void note(Note note, String text) {
    mailbox.post(() -> notes.note(note, text));
  }

  /// Actions that the station was asked to send, although it may not be admitted.
  Set<String> invited() {
    return invited;
  }

  void opened(Connection connection) {
    mailbox.post(() -> open(connection));
  }

  void closed(Connection connection, String reason) {
    mailbox.post(() -> close(connection, reason));
  }

  private void open(Connection connection) {
    Connection old = current;
    if (old != null) {
      old.replace();
    }
    current = connection;
    invited.clear();
    try {
      String protocol = connection.version().dialect().subprotocol();
      engine
          .depot()
          .connected(
              id,
              new Depot.Arrival(
                  connection.address(),
                  protocol,
                  connection.manner().profile(),
                  old != null,
                  connection.manner().expired()));
    } catch (RuntimeException e) {
      LOG.error("{}: the connection could not be written down", id, e);
      connection.close(CloseFrame.UNEXPECTED_CONDITION, "internal error");
    }
    watchFlapping();
  }

  private void watchFlapping() {
    long now = engine.clock().millis();
    opened.addLast(now);
    while (opened.size() > FLAPPING || now - opened.getFirst() > FLAPPING_MILLIS) {
      opened.removeFirst();
    }
    if (opened.size() == FLAPPING) {
      opened.clear();
      notes.note(Note.FLAPPING, FLAPPING + " connections within a minute");
    }
  }

  private void close(Connection connection, String reason) {
    if (current != connection) {
      return; // replaced before: the station is still connected
    }
    current = null;
    connection.outbox().close();
    engine.depot().disconnected(id, reason);
  }

  /// Closes the socket when the station has shown no sign of life since then.
  void closeIfSilentSince(Instant limit) {
    Connection open = current;
    if (open != null && open.heard().isBefore(limit)) {
      open.close(CloseFrame.POLICY_VALIDATION, "no sign of life");
    }
  }
}
