package org.voltyard.ocpp.engine;

import java.io.UncheckedIOException;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CompletionException;
import org.java_websocket.WebSocketServerFactory;
import org.java_websocket.server.DefaultWebSocketServerFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.voltyard.domain.Depot;
import org.voltyard.domain.FrameLog;

/// Listens for stations, and connects what they say with the depot.
public final class OcppServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(OcppServer.class);
  private static final Duration SWEEP = Duration.ofSeconds(5);
  private static final int CLOSING_MILLIS = 2_000;

  private final Engine engine;
  private final Links links;
  private final SocketServer sockets;
  private volatile boolean closing;

  /// @param ports what the server talks to
  /// @param factory plain sockets, or such as `SSLParametersWebSocketServerFactory` for TLS
  public OcppServer(
      EngineSettings settings,
      Links links,
      Versions versions,
      Ports ports,
      WebSocketServerFactory factory) {
    engine = Engine.of(settings, ports.depot(), ports.frames(), ports.clock(), ports.timer());
    this.links = links;
    sockets = new SocketServer(engine, versions, links.sessions(), factory);
  }

  /// Without TLS.
  public OcppServer(EngineSettings settings, Links links, Versions versions, Ports ports) {
    this(settings, links, versions, ports, new DefaultWebSocketServerFactory());
  }

  /// The depot, the protocol recorder, the clock and the timer.
  public record Ports(Depot depot, FrameLog frames, InstantSource clock, Timer timer) {}

  /// Returns when stations can connect.
  public void start() {
    sockets.start();
    try {
      sockets.started().join();
    } catch (CompletionException e) {
      String address = engine.settings().listen().bind() + ":" + engine.settings().listen().port();
      throw new UncheckedIOException("cannot listen on " + address, new IOException(e.getCause()));
    }
    sweep();
    LOG.info("OCPP stations connect to port {}{}", port(), engine.settings().listen().path());
  }

  private void sweep() {
    if (!closing) {
      sockets.sweep();
      engine.timer().after(SWEEP, this::sweep);
    }
  }

  /// The port stations connect to.
  public int port() {
    return sockets.getPort();
  }

  /// How many sockets are open.
  public int connections() {
    return sockets.open();
  }

  /// Closes all sockets and lets the stations' threads finish what they have begun.
  @Override
  public void close() {
    closing = true;
    try {
      sockets.stop(CLOSING_MILLIS, "the depot closes");
      if (!links.sessions().awaitQuiet(CLOSING_MILLIS)) {
        LOG.warn("Some stations' messages were still being handled at the end");
      }
    } catch (InterruptedException e) {
      LOG.warn("Closing was cut short", e);
    }
    engine.timer().close();
  }
}
