package org.voltyard.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/// A provider of contract certificates on loopback; what it answers is said for each station.
final class LoopbackProvider implements AutoCloseable {
  private final HttpServer server;
  private final Map<String, Map<String, ?>> answers = new ConcurrentHashMap<>();
  private final Map<String, JsonNode> asked = new ConcurrentHashMap<>();
  private final AtomicInteger count = new AtomicInteger();

  LoopbackProvider() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/contracts", this::answer);
    server.start();
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/contracts";
  }

  void gives(String station, String... exi) {
    answers.put(station, Map.of("responses", List.of(exi)));
  }

  void refuses(String station, String reason) {
    answers.put(station, Map.of("reason", reason));
  }

  /// What it was asked last for a station.
  JsonNode asked(String station) {
    return Objects.requireNonNull(asked.get(station), "nothing was asked");
  }

  /// How often it was asked.
  int count() {
    return count.get();
  }

  private void answer(HttpExchange exchange) throws IOException {
    count.incrementAndGet();
    JsonNode request =
        TestStation.parsed(
            new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    String station = request.path("station").asText();
    asked.put(station, request);
    Map<String, ?> known = answers.getOrDefault(station, Map.of("reason", "not known"));
    byte[] body = TestStation.written(known).getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(known.containsKey("reason") ? 404 : 200, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
