package org.voltyard.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.websocket.WsConnectContext;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;
import org.eclipse.jetty.websocket.api.StatusCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.voltyard.domain.Origin;
import org.voltyard.domain.Permission;

/// The stream of facts over a WebSocket, at the address and with the parameters of the one of
/// server-sent events. What clients send is not listened to.
final class FactSockets implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(FactSockets.class);
  private static final String WANTED = "facts that are wanted";
  private static final Duration SILENCE = Duration.ofMinutes(5);
  private static final Duration FAREWELL = Duration.ofSeconds(1);

  private final Route route;
  private final FactsResource facts;
  private final FactStream stream;
  private final Serving serving;
  private final Executor threads;
  private final Set<Session> open = ConcurrentHashMap.newKeySet();

  FactSockets(FactsResource facts, FactStream stream, Serving serving, Executor threads) {
    this.facts = facts;
    this.stream = stream;
    this.serving = serving;
    this.threads = threads;
    route = facts.routes().getFirst();
  }

  void addTo(RoutesConfig routes) {
    String path = ApiServer.BASE + route.path();
    routes.wsBeforeUpgrade(path, this::admit);
    routes.ws(path, socket -> socket.onConnect(this::begin));
  }

  /// Refuses before there is a socket, with the same problems as over HTTP.
  private void admit(Context context) {
    Origin origin = serving.caller(context, Permission.VIEW_FRAMES);
    context.attribute(WANTED, facts.wanted(new Request(context, route, origin)));
  }

  private void begin(WsConnectContext context) {
    FactsResource.Wanted wanted = Objects.requireNonNull(context.attribute(WANTED));
    Session session = context.session;
    session.setIdleTimeout(SILENCE);
    open.add(session);
    threads.execute(() -> follow(session, wanted));
  }

  private void follow(Session session, FactsResource.Wanted wanted) {
    try {
      stream.follow(new SocketSink(session), wanted);
    } catch (IOException e) {
      LOG.debug("client left: {}", e.getMessage());
      open.remove(session);
    }
  }

  /// Says goodbye to all clients, but waits for none that does not listen.
  @Override
  public void close() {
    CompletableFuture<?>[] said =
        open.stream().map(FactSockets::goodbye).toArray(CompletableFuture<?>[]::new);
    var _ =
        CompletableFuture.allOf(said)
            .completeOnTimeout(null, FAREWELL.toMillis(), TimeUnit.MILLISECONDS)
            .exceptionally(_ -> null)
            .join();
  }

  private static CompletableFuture<Void> goodbye(Session session) {
    CompletableFuture<Void> said = new CompletableFuture<>();
    Callback done = Callback.from(() -> said.complete(null), said::completeExceptionally);
    session.close(StatusCode.SHUTDOWN, "VoltYard closes", done);
    return said;
  }
}
