package org.voltyard.ocpp.engine;

import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.java_websocket.WebSocket;
import org.java_websocket.WebSocketImpl;
import org.java_websocket.WebSocketServerFactory;
import org.java_websocket.drafts.Draft;
import org.java_websocket.exceptions.InvalidDataException;
import org.java_websocket.framing.CloseFrame;
import org.java_websocket.framing.Framedata;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.handshake.ServerHandshakeBuilder;
import org.java_websocket.server.WebSocketServer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.voltyard.domain.StationEvent.Note;
import org.voltyard.domain.StationId;

/// The WebSocket library's side: every callback is short and hands on to the station's session.
final class SocketServer extends WebSocketServer {
  private static final Logger LOG = LoggerFactory.getLogger(SocketServer.class);

  private final Engine engine;
  private final Versions versions;
  private final Sessions sessions;
  private final Gate gate;
  private final Nursery nursery;
  private final AtomicInteger open = new AtomicInteger();
  private final CompletableFuture<Void> started = new CompletableFuture<>();

  SocketServer(
      Engine engine, Versions versions, Sessions sessions, WebSocketServerFactory sockets) {
    super(
        new InetSocketAddress(engine.settings().listen().bind(), engine.settings().listen().port()),
        engine.settings().listen().decoders(),
        OcppDraft.all(versions, engine.settings().limits().frameBytes()));
    this.engine = engine;
    this.versions = versions;
    this.sessions = sessions;
    gate = new Gate(engine.settings(), engine.depot());
    nursery = new Nursery(sockets);
    setWebSocketFactory(nursery);
    setReuseAddr(true);
    setTcpNoDelay(true);
    setMaxPendingConnections(engine.settings().listen().backlog());
    setConnectionLostTimeout((int) engine.settings().times().ping().toSeconds());
  }

  /// Done when stations can connect, or failed when the address cannot be had.
  CompletableFuture<Void> started() {
    return started;
  }

  int open() {
    return open.get();
  }

  void sweep() {
    nursery.closeOlderThan(engine.settings().times().handshake().toNanos());
    sessions.closeSilentSince(engine.clock().instant().minus(engine.settings().times().idle()));
  }

  @Override
  public void onStart() {
    started.complete(null);
  }

  @Override
  public ServerHandshakeBuilder onWebsocketHandshakeReceivedAsServer(
      WebSocket socket, Draft draft, ClientHandshake request) throws InvalidDataException {
    String authorization = request.getFieldValue("Authorization");
    switch (gate.judge(request.getResourceDescriptor(), authorization, open.get())) {
      case Gate.Verdict.Pass(StationId station) -> socket.setAttachment(station);
      case Gate.Verdict.Refuse refusal -> {
        nursery.grown((WebSocketImpl) socket);
        StationId suspect = refusal.suspect();
        StationSession session = suspect == null ? null : sessions.find(suspect);
        if (session != null) {
          session.note(Note.LOGIN_FAILED, "from " + socket.getRemoteSocketAddress());
        }
        throw HttpRefusal.refuse((WebSocketImpl) socket, refusal);
      }
    }
    return super.onWebsocketHandshakeReceivedAsServer(socket, draft, request);
  }

  @Override
  public void onOpen(WebSocket socket, ClientHandshake request) {
    nursery.grown((WebSocketImpl) socket);
    open.incrementAndGet();
    StationId station = socket.getAttachment();
    socket.setAttachment(null);
    Version version = versions.find(socket.getProtocol().getProvidedProtocol());
    if (version == null) {
      socket.close(CloseFrame.PROTOCOL_ERROR, "no subprotocol in common"); // OCPP-J 1.6 §3.2
      return;
    }
    StationSession session = sessions.enter(station, id -> new StationSession(id, engine));
    Connection connection = new Connection((WebSocketImpl) socket, session, version, engine);
    socket.setAttachment(connection);
    session.opened(connection);
  }

  @Override
  public void onClose(WebSocket socket, int code, String reason, boolean remote) {
    open.decrementAndGet();
    Connection connection = connection(socket);
    if (connection == null) {
      return;
    }
    StationSession session = connection.session();
    if (!remote && code == CloseFrame.TOOBIG) {
      session.note(Note.LIMIT_EXCEEDED, "frame too big");
    } else if (!remote && (code == CloseFrame.NO_UTF8 || code == CloseFrame.PROTOCOL_ERROR)) {
      session.note(Note.BAD_FRAME, "not a WebSocket frame of UTF-8 text");
    }
    session.closed(connection, connection.ending(code, reason == null ? "" : reason, remote));
    sessions.leave(session.id(), engine.settings().limits().connections());
  }

  @Override
  public void onMessage(WebSocket socket, String message) {
    Connection connection = connection(socket);
    if (connection != null) {
      connection.received(message);
    }
  }

  /// OCPP-J knows only text. // OCPP-J 1.6 §4.1.2
  @Override
  public void onMessage(WebSocket socket, ByteBuffer message) {
    Connection connection = connection(socket);
    if (connection != null) {
      connection.session().note(Note.BAD_FRAME, "binary frame");
      connection.close(CloseFrame.REFUSE, "text frames only");
    }
  }

  @Override
  public void onWebsocketPing(WebSocket socket, Framedata frame) {
    alive(socket);
    super.onWebsocketPing(socket, frame);
  }

  @Override
  public void onWebsocketPong(WebSocket socket, Framedata frame) {
    alive(socket);
    super.onWebsocketPong(socket, frame);
  }

  private static void alive(WebSocket socket) {
    Connection connection = connection(socket);
    if (connection != null) {
      connection.alive();
    }
  }

  @Override
  public void onError(@Nullable WebSocket socket, Exception fault) {
    if (socket != null) {
      LOG.debug("A socket failed", fault); // it is closed, and that is written down
    } else if (!started.completeExceptionally(fault)) {
      LOG.error("The listener failed", fault);
    }
  }

  private static @Nullable Connection connection(WebSocket socket) {
    return socket.getAttachment() instanceof Connection connection ? connection : null;
  }
}
