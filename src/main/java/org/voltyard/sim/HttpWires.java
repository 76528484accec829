package org.voltyard.sim;

import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/// Real WebSockets, all of them served by one client: hundreds of chargers need no thread each.
public final class HttpWires implements Wire.Maker, AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final SimClock clock;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpClient http;
  private final Map<TlsSide, HttpClient> secured = new ConcurrentHashMap<>();

  public HttpWires(SimClock clock) {
    this.clock = clock;
    http = HttpClient.newBuilder().executor(threads).connectTimeout(PATIENCE).build();
  }

  @Override
  public void open(ChargerPlan plan, Wire.Ear ear) {
    WebSocket.Builder builder =
        client(plan.link().tls())
            .newWebSocketBuilder()
            .subprotocols("ocpp" + plan.edition().text())
            .connectTimeout(PATIENCE);
    String credentials = plan.link().credentials(plan.id());
    if (credentials != null) {
      builder.header("Authorization", credentials);
    }
    HttpWire wire = new HttpWire(clock, ear);
    builder
        .buildAsync(plan.link().address(plan.id()), wire)
        .whenComplete((_, fault) -> report(ear, fault))
        .exceptionally(_ -> null);
  }

  /// Those who show or believe the same share a client.
  private HttpClient client(@Nullable TlsSide side) {
    return side == null
        ? http
        : secured.computeIfAbsent(
            side,
            s ->
                HttpClient.newBuilder()
                    .executor(threads)
                    .connectTimeout(PATIENCE)
                    .sslContext(s.context(clock.now()))
                    .build());
  }

  private void report(Wire.Ear ear, @Nullable Throwable fault) {
    if (fault != null) {
      Throwable cause = fault instanceof CompletionException ? fault.getCause() : fault;
      clock.run(() -> ear.closed(String.valueOf(cause)));
    }
  }

  /// Ends what is still open, without waiting.
  @Override
  public void close() {
    http.shutdown();
    secured.values().forEach(HttpClient::shutdown);
    threads.shutdown();
  }
}
