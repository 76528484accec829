package org.voltyard.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// Starts the API on loopback before a fake depot and talks to it.
abstract class ApiTest {
  final FakeDepot depot = new FakeDepot();
  @TempDir Path folder;
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  @SuppressWarnings("NullAway.Init")
  ApiServer server;

  @BeforeEach
  void start() {
    server =
        ApiServer.start(
            new ApiSettings("127.0.0.1", 0, 2000, Duration.ofMillis(50), limits(), door()),
            depot.doors(folder),
            () -> depot.now);
  }

  @AfterEach
  void stop() {
    server.close();
    client.close();
  }

  ApiDoor door() {
    return ApiDoor.LOCAL;
  }

  ApiLimits limits() {
    return ApiLimits.NONE;
  }

  /// An answer: its status and its body.
  record Told(int status, String type, String text) {
    static Told of(HttpResponse<String> answer) {
      return new Told(
          answer.statusCode(),
          answer.headers().firstValue("Content-Type").orElse(""),
          answer.body());
    }

    JsonNode json() {
      return Codec.tree(text);
    }

    String at(String pointer) {
      return json().at(pointer).asText();
    }

    /// Checks that it is a problem with all its members.
    Told problem(int expected, String kind) {
      assertThat(status).as(text).isEqualTo(expected);
      assertThat(type).isEqualTo("application/problem+json");
      assertThat(at("/status")).isEqualTo(Integer.toString(expected));
      assertThat(at("/type")).endsWith("#problem-" + kind);
      assertThat(at("/title")).isNotEmpty();
      assertThat(at("/detail")).isNotEmpty();
      assertThat(at("/instance")).startsWith("/");
      return this;
    }
  }

  HttpRequest.Builder request(String path) {
    String base = path.matches("/driver(/.*)?") ? "" : "/api/v1";
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + base + path));
  }

  Told send(HttpRequest.Builder request) {
    return Told.of(exchange(request));
  }

  /// Sends a request whose answer is looked at with its heads.
  HttpResponse<String> exchange(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  HttpClient client() {
    return client;
  }

  Told get(String path) {
    return send(request(path));
  }

  Told call(String method, String path, String body) {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .method(method, HttpRequest.BodyPublishers.ofString(body)));
  }

  Told post(String path) {
    return send(request(path).POST(HttpRequest.BodyPublishers.noBody()));
  }
}
