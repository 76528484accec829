package org.voltyard.scenario;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The wire of one charge point, frame by frame: its own requests, and scripted answers to those of
/// the central system.
final class TestStation implements WebSocket.Listener, AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final DateTimeFormatter TIME =
      new DateTimeFormatterBuilder().appendInstant(3).toFormatter();

  private static final Map<String, ?> IGNORED = Map.of("no", "answer");

  private final URI address;
  private final HttpClient http;
  private final String protocol;
  private final Arrivals<Asked> asked = new Arrivals<>();
  private final Map<String, Function<JsonNode, Map<String, ?>>> script = new ConcurrentHashMap<>();
  private final Map<String, CompletableFuture<JsonNode>> open = new ConcurrentHashMap<>();
  private final StringBuilder text = new StringBuilder();
  private CompletableFuture<?> sending = CompletableFuture.completedFuture(null);
  private @Nullable WebSocket socket;
  private @Nullable String authorization;
  private volatile CompletableFuture<Integer> closed = new CompletableFuture<>();
  private int calls;

  /// A request of the central system.
  record Asked(String action, JsonNode payload) {}

  TestStation(String address, HttpClient http) {
    this(address, http, "ocpp1.6");
  }

  TestStation(String address, HttpClient http, String protocol) {
    this.address = URI.create(address);
    this.http = http;
    this.protocol = protocol;
  }

  /// From now on it shows this password when it connects.
  void password(String id, byte[] password) {
    byte[] user = (id + ":").getBytes(StandardCharsets.UTF_8);
    byte[] both = Arrays.copyOf(user, user.length + password.length);
    System.arraycopy(password, 0, both, user.length, password.length);
    authorization = "Basic " + Base64.getEncoder().encodeToString(both);
  }

  void connect() {
    closed = new CompletableFuture<>();
    socket =
        Arrivals.soon("the connection", opening().subprotocols(protocol).buildAsync(address, this));
  }

  private WebSocket.Builder opening() {
    WebSocket.Builder opening = http.newWebSocketBuilder();
    String shown = authorization;
    return shown == null ? opening : opening.header("Authorization", shown);
  }

  String subprotocol() {
    return connected().getSubprotocol();
  }

  /// Ends the connection without a word, as a power cut does.
  void drop() {
    connected().abort();
    socket = null;
  }

  /// Sends a request; its answer.
  JsonNode call(String action, Map<String, ?> payload) {
    String id = "cp-" + ++calls;
    CompletableFuture<JsonNode> answer = new CompletableFuture<>();
    open.put(id, answer);
    send(List.of(2, id, action, payload));
    return Arrivals.soon("the answer to " + action, answer);
  }

  /// Sends what is never answered; comes back when it has left.
  void tell(String action, Map<String, ?> payload) {
    send(List.of(6, "cp-" + ++calls, action, payload));
    Arrivals.soon("the end of " + action, sending.toCompletableFuture());
  }

  /// From now on answers that request so.
  void answers(String action, Map<String, ?> payload) {
    script.put(action, _ -> payload);
  }

  /// From now on answers that request as it is told.
  void obeys(String action, Function<JsonNode, Map<String, ?>> orders) {
    script.put(action, orders);
  }

  /// From now on never answers that request.
  void ignores(String action) {
    script.put(action, _ -> IGNORED);
  }

  /// From now on does not know that request.
  void unknown(String action) {
    script.remove(action);
  }

  /// The next request of that name, if it has come or has yet to come.
  JsonNode asked(String action) {
    return asked.take(action, a -> a.action().equals(action)).payload();
  }

  /// How many requests of that name came and were not looked at.
  int unseen(String action) {
    return asked.here(a -> a.action().equals(action)).size();
  }

  private synchronized void send(Object frame) {
    String json = written(frame);
    sending = sending.thenCompose(_ -> connected().sendText(json, true));
  }

  private WebSocket connected() {
    WebSocket now = socket;
    if (now == null) {
      throw new IllegalStateException("not connected");
    }
    return now;
  }

  @Override
  public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
    text.append(part);
    if (last) {
      JsonNode frame = parsed(text.toString());
      text.setLength(0);
      received(frame);
    }
    from.request(1);
    return null;
  }

  private void received(JsonNode frame) {
    String id = frame.get(1).asText();
    switch (frame.get(0).asInt()) {
      case 2 -> answer(id, new Asked(frame.get(2).asText(), frame.get(3)));
      case 3 -> waiting(id).complete(frame.get(2));
      default -> waiting(id).completeExceptionally(new AssertionError(frame.toString()));
    }
  }

  private void answer(String id, Asked question) {
    Function<JsonNode, Map<String, ?>> known = script.get(question.action());
    Map<String, ?> answer = known == null ? null : known.apply(question.payload());
    if (IGNORED.equals(answer)) {
      asked.add(question);
      return;
    }
    send(
        answer == null
            ? List.of(4, id, "NotImplemented", question.action(), Map.of())
            : List.of(3, id, answer));
    asked.add(question);
  }

  private CompletableFuture<JsonNode> waiting(String id) {
    CompletableFuture<JsonNode> known = open.remove(id);
    return known == null ? new CompletableFuture<>() : known;
  }

  @Override
  public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
    closed.complete(code);
    return null;
  }

  @Override
  public void onError(WebSocket from, Throwable error) {
    closed.completeExceptionally(error);
    open.values().forEach(waiting -> waiting.completeExceptionally(error));
  }

  @Override
  public void close() {
    WebSocket now = socket;
    if (now != null) {
      now.abort();
    }
  }

  /// A time as the depot writes it.
  static String time(Instant at) {
    return TIME.format(at);
  }

  static JsonNode json(Object value) {
    return parsed(written(value));
  }

  static String written(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  static JsonNode parsed(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
