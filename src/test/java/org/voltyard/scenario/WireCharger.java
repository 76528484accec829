package org.voltyard.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// One OCPP 1.6 connection as a charger sees it: asks, waits for the answer, refuses commands.
final class WireCharger implements WebSocket.Listener {
  private static final ObjectMapper JSON = new ObjectMapper();
  private final Map<String, CompletableFuture<JsonNode>> open = new ConcurrentHashMap<>();
  private final StringBuilder text = new StringBuilder();
  private final CompletableFuture<Void> gone = new CompletableFuture<>();
  private CompletableFuture<?> sent = CompletableFuture.completedFuture(null);
  private @Nullable WebSocket socket;

  private WireCharger() {}

  /// The connection is gone, or was never there.
  static final class Disconnected extends Exception {
    private static final long serialVersionUID = 1;

    Disconnected(@Nullable Throwable cause) {
      super(cause);
    }
  }

  static WireCharger connect(HttpClient client, URI address) throws Disconnected {
    WireCharger charger = new WireCharger();
    try {
      WebSocket socket =
          client.newWebSocketBuilder().subprotocols("ocpp1.6").buildAsync(address, charger).join();
      charger.use(socket);
      return charger;
    } catch (CompletionException e) {
      throw new Disconnected(e);
    }
  }

  private synchronized void use(WebSocket opened) {
    socket = opened;
  }

  /// Sends a request and waits for its answer.
  JsonNode call(String action, String payload) throws Disconnected {
    String id = UUID.randomUUID().toString();
    CompletableFuture<JsonNode> answer = new CompletableFuture<>();
    open.put(id, answer);
    var _ = gone.whenComplete((nothing, failure) -> answer.cancel(false));
    send("[2,\"" + id + "\",\"" + action + "\"," + payload + "]");
    try {
      return answer.join();
    } catch (CompletionException | java.util.concurrent.CancellationException e) {
      throw new Disconnected(e);
    } finally {
      open.remove(id);
    }
  }

  void close() {
    WebSocket now = current();
    if (now != null) {
      now.abort();
    }
    gone.complete(null);
  }

  private synchronized @Nullable WebSocket current() {
    return socket;
  }

  /// One after the other: a WebSocket takes no second text while one is being sent.
  private synchronized void send(String frame) {
    WebSocket now = socket;
    if (now != null) {
      sent =
          sent.thenCompose(done -> now.sendText(frame, true))
              .whenComplete((done, failure) -> lostIf(failure));
    }
  }

  private void lostIf(@Nullable Throwable failure) {
    if (failure != null) {
      gone.complete(null);
    }
  }

  @Override
  public void onOpen(WebSocket opened) {
    use(opened);
    opened.request(1);
  }

  @Override
  public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
    text.append(part);
    if (last) {
      heard(text.toString());
      text.setLength(0);
    }
    from.request(1);
    return null;
  }

  @Override
  public @Nullable CompletionStage<?> onClose(WebSocket from, int status, String reason) {
    gone.complete(null);
    return null;
  }

  @Override
  public void onError(WebSocket from, Throwable failure) {
    gone.complete(null);
  }

  private void heard(String frame) {
    try {
      JsonNode message = JSON.readTree(frame);
      String id = message.get(1).asText();
      CompletableFuture<JsonNode> answer = open.get(id);
      switch (message.get(0).asInt()) {
        case 2 -> send("[4,\"" + id + "\",\"NotImplemented\",\"\",{}]");
        case 3 -> {
          if (answer != null) {
            answer.complete(message.get(2));
          }
        }
        default -> {
          if (answer != null) {
            answer.completeExceptionally(new IOException(frame));
          }
        }
      }
    } catch (IOException e) {
      gone.complete(null);
    }
  }
}
