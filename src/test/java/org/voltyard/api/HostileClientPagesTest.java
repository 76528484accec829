package org.voltyard.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.voltyard.domain.Permission;
import org.voltyard.domain.Role;

/// Web pages of other places that want a browser to do their work: forms, scripts, frames, and
/// names that were made to point here.
class HostileClientPagesTest extends CodeFlow {
  private static final String FORGED = "{\"name\":\"x\",\"roles\":[\"ADMIN\"]}";

  @Override
  ApiDoor door() {
    return new ApiDoor(false, null, Set.of(), Set.of("https://panel.example"));
  }

  private String raw(String method, String path, String headers, String body) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      String text =
          "%s %s HTTP/1.1\r\nConnection: close\r\n%sContent-Length: %d\r\n\r\n%s"
              .formatted(method, path, headers, body.length(), body);
      socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void aFormOfAnotherSiteMakesNoKey() throws IOException {
    for (String headers :
        List.of(
            "Host: localhost\r\nOrigin: https://evil.example\r\nContent-Type: application/json\r\n",
            "Host: localhost\r\nOrigin: null\r\nContent-Type: application/json\r\n",
            "Host: localhost\r\nOrigin: http://localhost.evil.example\r\nContent-Type: application/json\r\n",
            "Host: localhost\r\nSec-Fetch-Site: cross-site\r\nContent-Type: application/json\r\n",
            "Host: localhost\r\nOrigin: https://localhost\r\nContent-Type: application/json\r\n")) {
      assertThat(raw("POST", "/api/v1/api-keys", headers, FORGED)).startsWith("HTTP/1.1 403");
    }
    for (String type :
        List.of("text/plain", "application/x-www-form-urlencoded", "multipart/form-data")) {
      String told =
          raw(
              "POST",
              "/api/v1/api-keys",
              "Host: localhost\r\nContent-Type: " + type + "\r\n",
              FORGED);
      assertThat(told).startsWith("HTTP/1.1 415");
    }
    assertThat(depot.apiKeys.empty()).isTrue();
  }

  @Test
  void noDeedIsDoneByReading() {
    server.routes().stream()
        .filter(route -> route.method().equals("GET"))
        .forEach(
            route -> {
              get(route.path().replace("{id}", "A1").replaceAll("\\{[a-z]+}", "1"));
              assertThat(depot.facts(org.voltyard.domain.Fact.class))
                  .as(route.path())
                  .allMatch(fact -> fact instanceof org.voltyard.domain.AuditEvent);
            });
    assertThat(depot.sent).isEmpty();
  }

  @Test
  void aNameThatWasMadeToPointHereIsNotServed() throws IOException {
    for (String host :
        List.of(
            "evil.example",
            "evil.example:80",
            "localhost.evil.example",
            "127.0.0.1.nip.io",
            "[::2]",
            "0.0.0.0",
            "2130706433",
            "localhost@evil.example",
            "")) {
      assertThat(raw("GET", "/api/v1/stations", "Host: " + host + "\r\n", ""))
          .as(host)
          .containsPattern("\\AHTTP/1.1 (400|403)");
    }
    assertThat(raw("GET", "http://evil.example/api/v1/stations", "Host: localhost\r\n", ""))
        .containsPattern("\\AHTTP/1.1 (400|403)");
    assertThat(raw("GET", "/api/v1/health", "Host: localhost\r\n", "")).startsWith("HTTP/1.1 200");
  }

  @Test
  void scriptsOfOtherSitesReadNothing() throws IOException {
    String told =
        raw(
            "OPTIONS",
            "/api/v1/stations",
            "Host: localhost\r\nOrigin: https://evil.example\r\nAccess-Control-Request-Method: GET\r\n",
            "");
    assertThat(told).startsWith("HTTP/1.1 403").doesNotContain("Access-Control-Allow");
  }

  @Test
  void thoseThatTheSettingsNameMay() throws IOException {
    String asked =
        raw(
            "OPTIONS",
            "/api/v1/stations",
            "Host: localhost\r\nOrigin: https://panel.example\r\nAccess-Control-Request-Method: PUT\r\n",
            "");
    assertThat(asked)
        .startsWith("HTTP/1.1 204")
        .contains("Access-Control-Allow-Origin: https://panel.example")
        .contains("If-Match")
        .doesNotContain("Allow-Credentials");
    String told =
        raw("GET", "/api/v1/stations", "Host: localhost\r\nOrigin: https://panel.example\r\n", "");
    assertThat(told)
        .startsWith("HTTP/1.1 200")
        .contains("Access-Control-Allow-Origin: https://panel.example");
  }

  @Test
  void everyAnswerForbidsFramesGuessingAndKeeping() {
    for (String path :
        List.of("/api/v1/stations", "/api/v1/docs", "/nothing", "/.well-known/jwks.json")) {
      HttpResponse<String> answer = exchange(root(path));
      assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
      assertThat(answer.headers().firstValue("X-Frame-Options")).hasValue("DENY");
      assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
      assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
          .contains("default-src 'none'", "frame-ancestors 'none'");
      assertThat(answer.headers().firstValue("Server")).isEmpty();
    }
  }

  @Test
  void theSignInTakesNoFormButItsOwn() {
    anna(Role.OPERATOR);
    app(Permission.VIEW);
    Page page = page(asks());
    Page other = page(asks());
    // another browser's cookie, a made-up one, none
    var swapped = new Page(page.answer(), other.cookie());
    assertThat(exchange(filled(swapped)).statusCode()).isEqualTo(400);
    assertThat(exchange(filled(page, "csrf", "guess")).statusCode()).isEqualTo(400);
    assertThat(exchange(filled(new Page(page.answer(), "x=y"))).statusCode()).isEqualTo(400);
    assertThat(exchange(filled(page, "ticket", "guess")).statusCode()).isEqualTo(400);
    assertThat(
            exchange(
                    formOf("/oauth/authorize", Map.of("name", "anna"))
                        .header("Origin", "https://evil.example"))
                .statusCode())
        .isEqualTo(403);
    assertThat(sent(exchange(filled(page)))).containsKey("code");
    assertThat(exchange(filled(page)).statusCode()).isEqualTo(400);
  }

  @Test
  void whatAProgramSaysIsTextOnThePage() {
    app(Permission.VIEW);
    HttpResponse<String> answer =
        exchange(
            root(
                "/oauth/authorize?"
                    + encoded(
                        asks("client_id", "<script>alert(1)</script>", "ui_locales", "\"><svg>"))));
    assertThat(answer.body()).doesNotContain("<script", "<svg");
    String state = "\"><script>\r\nSet-Cookie: a=b";
    HttpResponse<String> sent = exchange(filled(page(asks("state", state)), "decision", "deny"));
    assertThat(sent(sent)).containsEntry("state", state);
    assertThat(sent.headers().allValues("Set-Cookie")).noneMatch(c -> c.startsWith("a="));
  }
}
