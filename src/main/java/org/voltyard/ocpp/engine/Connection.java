package org.voltyard.ocpp.engine;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import org.java_websocket.WebSocketImpl;
import org.java_websocket.exceptions.WebsocketNotConnectedException;
import org.java_websocket.framing.CloseFrame;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.SecurityProfile;
import org.voltyard.domain.StationEvent.Note;
import org.voltyard.domain.TrafficMeter;

/// One socket of a station.
final class Connection {
  private static final Duration CLOSING = Duration.ofSeconds(3);
  private static final int LONGEST_REASON = 40; // 123 bytes are allowed, a character may take three

  private final WebSocketImpl socket;
  private final StationSession session;
  private final Version version;
  private final Engine engine;
  private final Manner manner;
  private final Rate rate;
  private final Outbox outbox;
  private final Inbox inbox;
  private final TrafficMeter.Line tally;
  private volatile long heardMillis;
  private volatile @Nullable String closedFor;
  private volatile boolean limited;
  private final AtomicBoolean over = new AtomicBoolean();
  private boolean replaced;

  Connection(
      WebSocketImpl socket, StationSession session, Version version, Engine engine, Manner manner) {
    this.socket = socket;
    this.session = session;
    this.version = version;
    this.engine = engine;
    this.manner = manner;
    rate = new Rate(engine.settings().limits(), System::nanoTime);
    heardMillis = engine.clock().millis();
    tally = engine.tallies().of(version.dialect());
    outbox = new Outbox(this, engine);
    inbox = new Inbox(this, engine);
  }

  StationSession session() {
    return session;
  }

  Version version() {
    return version;
  }

  /// Counts its messages.
  TrafficMeter.Line tally() {
    return tally;
  }

  Outbox outbox() {
    return outbox;
  }

  /// How a station came in; `expired` when its certificate is.
  record Manner(SecurityProfile profile, boolean expired) {}

  Manner manner() {
    return manner;
  }

  String address() {
    InetSocketAddress remote = socket.getRemoteSocketAddress();
    return remote == null ? "" : remote.getAddress().getHostAddress() + ":" + remote.getPort();
  }

  Instant heard() {
    return Instant.ofEpochMilli(heardMillis);
  }

  /// Any sign of life, on the socket's thread.
  void alive() {
    heardMillis = engine.clock().millis();
  }

  /// A text arrived, on the socket's thread.
  void received(String text) {
    Instant now = engine.clock().instant();
    heardMillis = now.toEpochMilli();
    if (limited) {
      return;
    }
    if (!rate.take()) {
      limit(CloseFrame.POLICY_VALIDATION, "too many frames a second");
      return;
    }
    long nanos = System.nanoTime();
    if (!session.mailbox().offer(() -> inbox.accept(text, now, nanos))) {
      limit(CloseFrame.TRY_AGAIN_LATER, "too many frames wait");
    }
  }

  private void limit(int code, String reason) {
    limited = true;
    session.note(Note.LIMIT_EXCEEDED, reason);
    close(code, reason);
  }

  /// Sends a text, unless the socket is closed. A station that does not read is let go.
  boolean send(String text) {
    if (socket.outQueue.size() >= engine.settings().limits().unsent()) {
      limited = true;
      session.note(Note.LIMIT_EXCEEDED, "the station does not read what it is sent");
      closedFor = "the station does not read";
      socket.closeConnection(CloseFrame.TRY_AGAIN_LATER, "the station does not read");
      return false;
    }
    try {
      socket.send(text);
      return true;
    } catch (WebsocketNotConnectedException _) {
      return false;
    }
  }

  /// Closes in good order, and without the station if it does not answer in time.
  void close(int code, String reason) {
    if (closedFor == null) {
      closedFor = reason;
    }
    String shortened =
        reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON);
    socket.close(code, shortened);
    engine
        .timer()
        .after(
            CLOSING,
            () -> {
              if (!socket.isClosed()) {
                socket.closeConnection(code, shortened);
              }
            });
  }

  /// A newer socket has taken over; on the station's thread.
  void replace() {
    replaced = true;
    outbox.close();
    close(CloseFrame.POLICY_VALIDATION, "replaced by a newer connection");
  }

  boolean replaced() {
    return replaced;
  }

  /// True for the first who finds that the socket is closed.
  boolean end() {
    return over.compareAndSet(false, true);
  }

  /// Why the socket closed, in words.
  String ending(int code, String reason, boolean remote) {
    String ours = closedFor;
    if (ours != null) {
      return "closed by the depot: " + ours;
    }
    String text = reason.isEmpty() ? "" : ": " + reason;
    if (code == CloseFrame.ABNORMAL_CLOSE) {
      return "connection lost" + text;
    }
    return "closed by the " + (remote ? "station" : "depot") + " (" + code + ")" + text;
  }
}
