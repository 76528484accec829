package org.voltyard.ocpp.engine;

import java.io.UncheckedIOException;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.java_websocket.server.DefaultWebSocketServerFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.voltyard.domain.Depot;
import org.voltyard.domain.FrameLog;
import org.voltyard.domain.TrafficMeter;

/// Listens for stations, and connects what they say with the depot.
public final class OcppServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(OcppServer.class);
  private static final Duration SWEEP = Duration.ofSeconds(5);
  private static final int CLOSING_MILLIS = 2_000;

  private final Engine engine;
  private final Links links;
  private final Versions versions;
  private final Refusals refusals;
  private final AtomicInteger open = new AtomicInteger();
  private final SocketServer plain;
  private final List<SocketServer> all = new CopyOnWriteArrayList<>();
  private volatile boolean closing;

  /// @param ports what the server talks to
  public OcppServer(EngineSettings settings, Links links, Versions versions, Ports ports) {
    engine = Engine.of(settings, ports);
    this.links = links;
    this.versions = versions;
    refusals = new Refusals(engine);
    plain =
        server(
            new Entrance(
                settings.listen().port(),
                new DefaultWebSocketServerFactory(),
                null,
                open,
                refusals));
  }

  private SocketServer server(Entrance entrance) {
    return new SocketServer(engine, versions, links.sessions(), entrance);
  }

  /// The depot, the protocol recorder, the clock, the timer, and who counts what goes over the
  /// wire.
  public record Ports(
      Depot depot, FrameLog frames, InstantSource clock, Timer timer, TrafficMeter traffic) {
    /// Nobody counts.
    public Ports(Depot depot, FrameLog frames, InstantSource clock, Timer timer) {
      this(depot, frames, clock, timer, TrafficMeter.NONE);
    }
  }

  /// Returns when stations can connect.
  public void start() {
    listen(plain);
    sweep();
    LOG.info("OCPP stations connect to port {}{}", port(), engine.settings().listen().path());
  }

  /// Returns the port when stations can connect over TLS as well.
  ///
  /// @throws UncheckedIOException when the address cannot be had or the keys cannot be used
  public int listen(TlsDoor door) {
    TlsContexts contexts = new TlsContexts(door, engine.clock());
    try {
      contexts.check();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    SocketServer secure =
        server(
            new Entrance(
                door.port(),
                new TlsSockets(contexts, refusals::intruder),
                contexts,
                open,
                refusals));
    listen(secure);
    LOG.info("OCPP stations connect over TLS to port {}", secure.getPort());
    return secure.getPort();
  }

  private synchronized void listen(SocketServer sockets) {
    if (closing) {
      throw new IllegalStateException("the depot closes");
    }
    sockets.start();
    try {
      sockets.started().join();
    } catch (CompletionException e) {
      String address = engine.settings().listen().bind() + ":" + sockets.getAddress().getPort();
      throw new UncheckedIOException("cannot listen on " + address, new IOException(e.getCause()));
    }
    all.add(sockets);
  }

  private void sweep() {
    if (!closing) {
      all.forEach(SocketServer::sweep);
      engine.timer().after(SWEEP, this::sweep);
    }
  }

  /// The port stations connect to without TLS.
  public int port() {
    return plain.getPort();
  }

  /// How many sockets are open.
  public int connections() {
    return open.get();
  }

  /// Closes all sockets and lets the stations' threads finish what they have begun.
  @Override
  public void close() {
    synchronized (this) {
      closing = true;
    }
    try {
      for (SocketServer sockets : all) {
        sockets.stop(CLOSING_MILLIS, "the depot closes");
      }
      if (!links.sessions().awaitQuiet(CLOSING_MILLIS)) {
        LOG.warn("Some stations' messages were still being handled at the end");
      }
    } catch (InterruptedException e) {
      LOG.warn("Closing was cut short", e);
    }
    engine.timer().close();
  }
}
