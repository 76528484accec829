package org.voltyard.sync.webhooks;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// Somebody else's server, to which facts are sent; it answers as it is told.
final class Receiver implements AutoCloseable {
  /// Answers nothing at all.
  static final int SILENCE = 0;

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final List<Got> got = new ArrayList<>();
  private final Deque<Integer> answers = new ArrayDeque<>();
  private int usual = 204;

  /// A message as it came.
  record Got(String id, String timestamp, String signature, String body, int answer) {
    boolean taken() {
      return answer / 100 == 2;
    }
  }

  Receiver() throws IOException {
    this(0);
  }

  Receiver(int port) throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 50);
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  int port() {
    return server.getAddress().getPort();
  }

  String url() {
    return "http://127.0.0.1:" + port() + "/facts";
  }

  /// Answers so from now on.
  synchronized void usually(int status) {
    usual = status;
  }

  /// Answers so first.
  synchronized void next(int... statuses) {
    for (int status : statuses) {
      answers.add(status);
    }
  }

  private void handle(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    int answer = note(exchange, body);
    if (answer != SILENCE) {
      exchange.sendResponseHeaders(answer, -1);
      exchange.close();
    }
  }

  private synchronized int note(HttpExchange exchange, String body) {
    Integer told = answers.poll();
    int answer = told == null ? usual : told;
    got.add(
        new Got(
            exchange.getRequestHeaders().getFirst("webhook-id"),
            exchange.getRequestHeaders().getFirst("webhook-timestamp"),
            exchange.getRequestHeaders().getFirst("webhook-signature"),
            body,
            answer));
    return answer;
  }

  synchronized List<Got> got() {
    return List.copyOf(got);
  }

  /// The numbers of the facts it has, in the order in which it took them.
  List<Long> taken() {
    return got().stream()
        .filter(Got::taken)
        .map(message -> Long.parseLong(message.id().replaceAll(".*-", "")))
        .toList();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdown();
  }
}
