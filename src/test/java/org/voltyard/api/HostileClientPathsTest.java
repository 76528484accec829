package org.voltyard.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Addresses that climb out of where they are served from, in every spelling.
class HostileClientPathsTest extends OAuthTest {
  private static final String SECRET = "what lies beside the depot's files";
  private static final List<String> UP =
      List.of(
          "../",
          "..%2f",
          "%2e%2e/",
          "%2e%2e%2f",
          "%252e%252e%252f",
          "..%5c",
          "..\\",
          "..;/",
          "..%00/",
          "..%c0%af",
          "%c0%ae%c0%ae/",
          "..%ef%bc%8f",
          "....//");
  private static final List<String> PLACES =
      List.of("/", "/api/v1/", "/api/v1/docs/", "/oauth/", "/.well-known/", "/static/", "/driver/");

  @BeforeEach
  void hide() throws IOException {
    Files.writeString(folder.resolve("secret.txt"), SECRET);
  }

  @Test
  void noSpellingLeadsOutOfWhatIsServed() throws IOException {
    List<String> targets =
        List.of(
            "etc/passwd",
            "secret.txt",
            folder.resolve("secret.txt").toString().substring(1),
            "org/voltyard/api/consent.html",
            "META-INF/MANIFEST.MF",
            "voltyard.properties");
    for (String place : PLACES) {
      for (String up : UP) {
        for (String target : targets) {
          String told = ask("GET", place + up.repeat(6) + target);
          assertThat(told).as(place + up + target).containsPattern("\\AHTTP/1.1 (400|404|405) ");
          assertThat(told).doesNotContain(SECRET, "root:", "Manifest-Version", "{{nonce}}");
        }
      }
    }
  }

  @Test
  void noIdIsTakenForAPath() throws IOException {
    for (Route route : server.routes()) {
      if (route.path().contains("{")) {
        for (String up : List.of("..%2f..%2fetc%2fpasswd", "%2e%2e%2f%2e%2e", "..%5cx", "%00")) {
          String path = route.address().replaceAll("\\{[a-z]+}", up.replace("$", ""));
          String told = ask(route.method(), path);
          assertThat(told).as(route.method() + " " + path).doesNotContainPattern("\\AHTTP/1.1 5");
          assertThat(told).doesNotContain("root:");
        }
      }
    }
  }

  @Test
  void noHeaderIsSlippedIntoAnAnswer() throws IOException {
    robot(org.voltyard.domain.Permission.VIEW);
    Stream.of(
            "/api/v1/stations/x%0d%0aX-Evil:%20yes",
            "/api/v1/stations?admission=%0d%0aX-Evil:%20yes",
            "/oauth/authorize?client_id=x%0d%0aX-Evil:%20yes",
            "/x%0d%0aX-Evil:%20yes")
        .forEach(path -> assertThat(head(ask("GET", path))).doesNotContain("X-Evil"));
    String told =
        ask("GET", "/api/v1/stations", "Idempotency-Key: a\r\n b\r\nAccept-Language: \u0001zh");
    assertThat(told).startsWith("HTTP/1.1 400");
  }

  private static String head(String answer) {
    return answer.split("\r\n\r\n", 2)[0];
  }

  @Test
  void aMethodThatIsNoneIsRefused() throws IOException {
    for (String method : List.of("TRACE", "TRACK", "CONNECT", "DEBUG", "get", "PROPFIND")) {
      assertThat(ask(method, "/api/v1/health")).as(method).containsPattern("\\AHTTP/1.1 4");
    }
  }

  private String ask(String method, String path, String... more) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      String text =
          method
              + " "
              + path
              + " HTTP/1.1\r\nConnection: close\r\nHost: localhost\r\n"
              + (more.length == 0 ? "" : more[0] + "\r\n")
              + "Content-Length: 0\r\n\r\n";
      socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      return "HTTP/1.1 400 closed: " + e.getMessage();
    }
  }
}
