package org.voltyard.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.voltyard.api.ApiServer;
import org.voltyard.api.ApiSettings;

/// SQL and formulas in every place of every route that the API describes, before the real depot and
/// its real database: nothing more is told, nothing is changed, nothing breaks.
class HostileClientInjectionTest {
  private static final List<String> SQL =
      List.of(
          "' OR '1'='1",
          "'; DROP TABLE audit; --",
          "x' UNION SELECT 1, 2, 3 FROM audit --",
          "%' OR name LIKE '%",
          "\\'; SHUTDOWN; --",
          "$$ OR 1=1 $$");
  private static final List<String> FORMULAS =
      List.of("=cmd|' /C calc'!A0", "+1+1", "-1+1", "@SUM(1)", "\t=1+1");

  @TempDir private Path data;
  private final HttpClient client = HttpClient.newHttpClient();
  private final ObjectMapper json = new ObjectMapper();

  @SuppressWarnings("NullAway.Init")
  private RunningDepot depot;

  @SuppressWarnings("NullAway.Init")
  private ApiServer server;

  @BeforeEach
  void start() {
    depot = new RunningDepot(data, InstantSource.system(), Map.of());
    server =
        ApiServer.start(
            new ApiSettings("127.0.0.1", 0), ApiDoors.of(depot.core()), InstantSource.system());
    ask("PUT", "/stations/A1", "{\"name\":\"North\"}");
    ask("POST", "/tokens", "{\"id\":\"CARD\",\"label\":\"Anna\"}");
    ask("PUT", "/templates/t1", "{}");
    depot.core().storage().await();
  }

  @AfterEach
  void stop() {
    server.close();
    depot.close();
    client.close();
  }

  private HttpResponse<String> ask(String method, String path, String body, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/api/v1" + path))
            .header("Content-Type", "application/json")
            .method(method, HttpRequest.BodyPublishers.ofString(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(method + " " + path, e);
    }
  }

  /// One line of the description.
  private record Line(String method, String path, List<String> filters) {
    String filled(String with) {
      return path.replaceAll("\\{[A-Za-z]+}", with.replace("$", "\\$"));
    }
  }

  private List<Line> lines() throws IOException {
    List<Line> lines = new ArrayList<>();
    JsonNode document = json.readTree(ask("GET", "/openapi.json", "").body());
    document
        .path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(
                        one ->
                            lines.add(
                                new Line(
                                    one.getKey().toUpperCase(Locale.ROOT),
                                    path.getKey(),
                                    filters(one.getValue())))));
    assertThat(lines).hasSizeGreaterThan(100);
    return lines;
  }

  private static List<String> filters(JsonNode operation) {
    List<String> names = new ArrayList<>();
    for (JsonNode parameter : operation.path("parameters")) {
      if (parameter.path("in").asText().equals("query")) {
        names.add(parameter.path("name").asText());
      }
    }
    return names;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /// What is kept, as it is told.
  private Map<String, String> kept() throws InterruptedException {
    assertThat(depot.projected()).isTrue();
    Map<String, String> kept = new TreeMap<>();
    for (String path : List.of("/stations/A1", "/tokens/CARD", "/settings", "/tariffs")) {
      kept.put(path, ask("GET", path, "").body());
    }
    return kept;
  }

  private static void harmless(String what, HttpResponse<String> told) {
    assertThat(told.statusCode()).as(what + " " + told.body()).isNotIn(500, 503);
    assertThat(told.body())
        .as(what)
        .doesNotContainIgnoringCase("org.h2", "SQLException", "syntax error", "hibernate");
  }

  @Test
  void filtersTellNothingMoreAndChangeNothing() throws Exception {
    Map<String, String> before = kept();
    for (Line line : lines()) {
      if (line.method().equals("GET")) {
        for (String filter : line.filters()) {
          for (String sql : SQL) {
            String path = line.filled("A1") + "?" + filter + "=" + encoded(sql);
            HttpResponse<String> told = ask("GET", path, "");
            harmless(path, told);
            // a cursor is a place between names, whatever it says
            if (told.statusCode() == 200 && !filter.equals("cursor")) {
              JsonNode items = json.readTree(told.body()).path("items");
              assertThat(items.size()).as(path + " " + told.body()).isZero();
            }
          }
        }
      }
    }
    assertThat(kept()).isEqualTo(before);
    intact();
  }

  @Test
  void idsTellNothingAndChangeNothing() throws Exception {
    Map<String, String> before = kept();
    for (Line line : lines()) {
      if (line.path().contains("{")) {
        for (String sql : SQL.subList(0, 3)) {
          String path = line.filled(encoded(sql));
          HttpResponse<String> told = ask(line.method(), path, "{}");
          harmless(line.method() + " " + path, told);
          if (line.method().equals("GET") || line.method().equals("DELETE")) {
            assertThat(told.body()).as(path).doesNotContain("North", "Anna");
          }
        }
      }
    }
    assertThat(kept()).isEqualTo(before);
    intact();
  }

  /// The chain of the audit log is whole, and so its table is.
  private void intact() throws Exception {
    assertThat(depot.projected()).isTrue();
    HttpResponse<String> check = ask("POST", "/audit/verification", "");
    assertThat(json.readTree(check.body()).path("whole").asBoolean()).as(check.body()).isTrue();
  }

  @Test
  void noCellOfATableBeginsAFormula() throws Exception {
    for (int i = 0; i < FORMULAS.size(); i++) {
      String body = json.writeValueAsString(Map.of("id", "F" + i, "label", FORMULAS.get(i)));
      assertThat(ask("POST", "/tokens", body).statusCode()).isEqualTo(201);
    }
    assertThat(depot.projected()).isTrue();
    HttpResponse<String> told = ask("GET", "/tokens", "", "Accept", "text/csv");
    assertThat(told.statusCode()).as(told.body()).isEqualTo(200);
    assertThat(told.body()).contains("F4");
    for (String line : told.body().split("\r?\n", -1)) {
      for (String cell : line.split(",", -1)) {
        String bare = cell.startsWith("\"") ? cell.substring(1) : cell;
        assertThat(bare).as(line).doesNotMatch("[=+@\t].*").doesNotMatch("-1\\+1.*");
      }
    }
  }
}
