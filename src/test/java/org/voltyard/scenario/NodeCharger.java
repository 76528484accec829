package org.voltyard.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// A charger on a client library from the npm registry, in a process of its own; the library checks
/// every payload both ways against its own schemas.
final class NodeCharger implements AutoCloseable {
  private static final String SCRIPT = "charger.js";
  private static final String PACKAGE = "package.json";

  private final Process process;
  private final BufferedWriter orders;
  private final Map<Integer, CompletableFuture<JsonNode>> open = new ConcurrentHashMap<>();
  private final Arrivals<JsonNode> asked = new Arrivals<>();
  private final Arrivals<JsonNode> refused = new Arrivals<>();
  private final AtomicInteger numbers = new AtomicInteger();

  NodeCharger(String address, String id, String protocol) throws IOException {
    Path folder = installed();
    process =
        new ProcessBuilder("node", SCRIPT, address, id, protocol)
            .directory(folder.toFile())
            .redirectError(folder.resolve(id + ".log").toFile())
            .start();
    orders = process.outputWriter(StandardCharsets.UTF_8);
    Thread.ofVirtual().start(this::listen);
  }

  /// The folder with the library; gives the test up where it cannot be had.
  private static Path installed() throws IOException {
    Path folder = Path.of(System.getProperty("voltyard.basedir", "."), "target", "foreign-client");
    Files.createDirectories(folder);
    assumeTrue(
        works(folder, "node", "--version"), "no Node.js here: no foreign client of OCPP 2.x");
    copy(SCRIPT, folder);
    if (!Files.exists(folder.resolve("node_modules/ocpp-rpc/package.json"))) {
      copy(PACKAGE, folder);
      assumeTrue(
          works(
              folder,
              "npm",
              "install",
              "--no-audit",
              "--no-fund",
              "--no-package-lock",
              "--ignore-scripts"),
          "npm does not get the foreign client of OCPP 2.x; see " + folder.resolve("npm.log"));
    }
    return folder;
  }

  private static void copy(String name, Path folder) throws IOException {
    try (InputStream file =
        Objects.requireNonNull(NodeCharger.class.getResourceAsStream("/foreign/" + name))) {
      Files.copy(file, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static boolean works(Path folder, String... command) {
    try {
      Process process =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(folder.resolve("npm.log").toFile())
              .start();
      return process.waitFor(120, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException | InterruptedException e) {
      return false;
    }
  }

  private void listen() {
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        heard(TestStation.parsed(line));
      }
    } catch (IOException e) {
      open.values().forEach(waiting -> waiting.completeExceptionally(e));
    }
  }

  private void heard(JsonNode line) {
    if (line.has("asked")) {
      asked.add(line);
    } else if (line.has("refused")) {
      refused.add(line);
    } else {
      CompletableFuture<JsonNode> waiting =
          Objects.requireNonNull(open.remove(line.get("id").asInt()));
      if (line.has("failed")) {
        waiting.completeExceptionally(new AssertionError(line.get("failed").asText()));
      } else {
        waiting.complete(line.get("done"));
      }
    }
  }

  private JsonNode order(String what, Map<String, ?> rest) {
    Map<String, Object> order = new HashMap<>(rest);
    int id = numbers.incrementAndGet();
    order.put("id", id);
    order.put("do", what);
    CompletableFuture<JsonNode> done = new CompletableFuture<>();
    open.put(id, done);
    write(TestStation.written(order));
    return Arrivals.soon(what + " " + rest, done);
  }

  private synchronized void write(String line) {
    try {
      orders.write(line + "\n");
      orders.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Connects; the subprotocol that was agreed.
  String connect() {
    return order("connect", Map.of()).asText();
  }

  /// Ends the connection without a word.
  void drop() {
    order("drop", Map.of());
  }

  /// Sends a request; its answer.
  JsonNode call(String action, Map<String, ?> payload) {
    return order("call", Map.of("action", action, "payload", payload));
  }

  /// Sends what gets no answer.
  void send(String action, Map<String, ?> payload) {
    order("send", Map.of("action", action, "payload", payload));
  }

  /// From now on answers that request so.
  void answers(String action, Map<String, ?> payload) {
    order("answers", Map.of("action", action, "payload", payload));
  }

  /// The next request of that name, if it has come or has yet to come.
  JsonNode asked(String action) {
    return asked.take(action, a -> a.get("asked").asText().equals(action)).get("payload");
  }

  /// Nothing has broken a schema.
  void nothingRefused() {
    List<JsonNode> all = refused.here(_ -> true);
    assertThat(all).as("what the library refused").isEmpty();
  }

  @Override
  public void close() {
    process.destroy();
  }
}
