package org.voltyard.ocpp.engine;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.java_websocket.WebSocket;
import org.java_websocket.WebSocketImpl;
import org.java_websocket.drafts.Draft;
import org.java_websocket.exceptions.InvalidDataException;
import org.java_websocket.framing.CloseFrame;
import org.java_websocket.framing.Framedata;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.handshake.ServerHandshakeBuilder;
import org.java_websocket.interfaces.ISSLChannel;
import org.java_websocket.server.WebSocketServer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.voltyard.domain.StationEvent.Note;

/// The WebSocket library's side: every callback is short and hands on to the station's session.
final class SocketServer extends WebSocketServer {
  private static final Logger LOG = LoggerFactory.getLogger(SocketServer.class);

  private final Engine engine;
  private final Versions versions;
  private final Sessions sessions;
  private final Gate gate;
  private final Nursery nursery;
  private final Entrance entrance;
  private final Refusals refusals;
  private final CompletableFuture<Void> started = new CompletableFuture<>();

  SocketServer(Engine engine, Versions versions, Sessions sessions, Entrance entrance) {
    super(
        new InetSocketAddress(engine.settings().listen().bind(), entrance.port()),
        engine.settings().listen().decoders(),
        OcppDraft.all(versions, engine.settings().limits().frameBytes()));
    this.engine = engine;
    this.versions = versions;
    this.sessions = sessions;
    this.entrance = entrance;
    gate = new Gate(engine.settings(), engine.depot());
    nursery = new Nursery(entrance.sockets());
    setWebSocketFactory(nursery);
    refusals = entrance.refusals();
    setReuseAddr(true);
    setTcpNoDelay(true);
    setMaxPendingConnections(engine.settings().listen().backlog());
    setConnectionLostTimeout((int) engine.settings().times().ping().toSeconds());
  }

  /// Done when stations can connect, or failed when the address cannot be had.
  CompletableFuture<Void> started() {
    return started;
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
    Gate.Request asked =
        new Gate.Request(
            request.getResourceDescriptor(),
            request.getFieldValue("Authorization"),
            entrance.tls() != null,
            certificate((WebSocketImpl) socket));
    switch (gate.judge(asked, entrance.open().get())) {
      case Gate.Verdict.Pass pass ->
          socket.setAttachment(new Entered(pass, expired(asked.certificate())));
      case Gate.Verdict.Refuse refusal -> {
        nursery.grown((WebSocketImpl) socket);
        Gate.Suspicion suspicion = refusal.suspicion();
        if (suspicion != null) {
          refusals.station(
              suspicion.station(),
              suspicion.note(),
              refusal.reason() + ", from " + socket.getRemoteSocketAddress());
        }
        throw HttpRefusal.refuse((WebSocketImpl) socket, refusal);
      }
    }
    return super.onWebsocketHandshakeReceivedAsServer(socket, draft, request);
  }

  /// The station's certificate, if it showed one that is believed now: a resumed TLS session may
  /// have one that was revoked since.
  private @Nullable X509Certificate certificate(WebSocketImpl socket) {
    TlsContexts tls = entrance.tls();
    if (tls == null || !(socket.getChannel() instanceof ISSLChannel channel)) {
      return null;
    }
    try {
      X509Certificate[] chain =
          Arrays.stream(channel.getSSLEngine().getSession().getPeerCertificates())
              .map(X509Certificate.class::cast)
              .toArray(X509Certificate[]::new);
      return tls.fault(chain) == null ? chain[0] : null;
    } catch (SSLPeerUnverifiedException _) {
      return null; // it showed none
    } catch (IOException e) {
      LOG.error("A certificate could not be judged", e);
      return null;
    }
  }

  /// Who may come in, and whether its certificate has expired.
  private record Entered(Gate.Verdict.Pass pass, boolean expired) {}

  private boolean expired(@Nullable X509Certificate certificate) {
    return certificate != null
        && certificate.getNotAfter().toInstant().isBefore(engine.clock().instant());
  }

  @Override
  public void onOpen(WebSocket socket, ClientHandshake request) {
    nursery.grown((WebSocketImpl) socket);
    Entered entered = socket.getAttachment();
    Gate.Verdict.Pass pass = entered.pass();
    socket.setAttachment(null);
    Version version = versions.find(socket.getProtocol().getProvidedProtocol());
    if (version == null) {
      socket.close(CloseFrame.PROTOCOL_ERROR, "no subprotocol in common"); // OCPP-J 1.6 §3.2
      return;
    }
    StationSession session = sessions.enter(pass.station(), id -> new StationSession(id, engine));
    Connection connection =
        new Connection(
            (WebSocketImpl) socket,
            session,
            version,
            engine,
            new Connection.Manner(pass.profile(), entered.expired()));
    entrance.open().incrementAndGet();
    socket.setAttachment(connection);
    session.opened(connection);
    if (!((WebSocketImpl) socket).getChannel().isOpen()) {
      // it left before the library had made its handshake known, and is not told of any more
      removeConnection(socket);
      onClose(socket, CloseFrame.ABNORMAL_CLOSE, "", true);
    }
  }

  @Override
  public void onClose(WebSocket socket, int code, String reason, boolean remote) {
    Connection connection = connection(socket);
    if (connection == null || !connection.end()) {
      return;
    }
    entrance.open().decrementAndGet();
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
