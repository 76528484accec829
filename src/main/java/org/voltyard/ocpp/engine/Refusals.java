package org.voltyard.ocpp.engine;

import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.Map;
import javax.net.ssl.SSLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.voltyard.domain.StationEvent.Note;
import org.voltyard.domain.StationId;

/// Tells the depot who was not let in and why, on a thread of its own, so that no socket waits for
/// the journal; and not more often than is good for it. // A00.FR.323, A00.FR.408
final class Refusals {
  private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);
  private static final int WAITING = 1000;
  private static final long PAUSE_MILLIS = 60_000;
  private static final int KINDS = 50;

  private final Engine engine;
  private final Mailbox mailbox = new Mailbox("refusals", WAITING);
  private final Map<StationId, Notes> stations = new HashMap<>();
  private final Map<String, Kept> intruders = new HashMap<>();

  /// When a kind of intrusion was told last, and how many were not told since.
  private record Kept(long last, int silenced) {}

  Refusals(Engine engine) {
    this.engine = engine;
  }

  /// A station that the depot knows.
  void station(StationId station, Note note, String text) {
    mailbox.offer(
        () -> stations.computeIfAbsent(station, id -> new Notes(id, engine)).note(note, text));
  }

  /// A handshake failed before the station could say who it is.
  void intruder(InetSocketAddress remote, SSLException fault) {
    String address = remote.getAddress().getHostAddress();
    Throwable cause = fault.getCause() == null ? fault : fault.getCause();
    String reason = String.valueOf(cause.getMessage());
    LOG.debug("{}: no TLS: {}", remote, reason);
    mailbox.offer(() -> tell(address, reason));
  }

  private void tell(String address, String reason) {
    long now = engine.clock().millis();
    Kept before = intruders.get(address);
    if (before != null && now - before.last < PAUSE_MILLIS) {
      intruders.put(address, new Kept(before.last, before.silenced + 1));
      return;
    }
    if (intruders.size() >= KINDS) {
      intruders.values().removeIf(kept -> now - kept.last >= PAUSE_MILLIS);
    }
    if (intruders.size() >= KINDS) {
      return; // many places at once: those that are told say enough
    }
    intruders.put(address, new Kept(now, 0));
    int more = before == null ? 0 : before.silenced;
    engine
        .depot()
        .intruded(address, more == 0 ? reason : reason + " (and " + more + " more before)");
  }
}
