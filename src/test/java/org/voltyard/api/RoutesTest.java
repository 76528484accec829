package org.voltyard.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class RoutesTest extends ApiTest {
  @Test
  void everyRouteIsDocumented() {
    Set<String> documented = documented();
    Set<String> routes = new TreeSet<>();
    server.routes().stream()
        .filter(route -> !route.ofDrivers())
        .forEach(route -> routes.add(route.method() + " " + route.path()));
    assertThat(documented).containsAll(routes);
    documented.remove("POST /stations/{id}/commands/Reset");
    assertThat(documented).isEqualTo(routes);
  }

  @Test
  void everyDocumentedRouteIsServed() {
    for (String line : documented()) {
      String[] parts = line.split(" ", 2);
      String path = parts[1].replaceAll("\\{[a-z]+}", "1");
      HttpRequest.Builder request =
          request(path)
              .header("Content-Type", "application/json")
              .method(parts[0], HttpRequest.BodyPublishers.ofString("{}"));
      Told told = send(request);
      assertThat(told.status()).as(line + " " + told.text()).isNotIn(405, 500);
      assertThat(told.text()).as(line).doesNotContain("no such address");
    }
  }

  @Test
  void allPointersOfTheDescriptionLeadSomewhere() {
    JsonNode document = get("/openapi.json").json();
    List<String> pointers = document.findValuesAsText("$ref");
    assertThat(pointers).isNotEmpty();
    for (String pointer : pointers) {
      assertThat(document.at(pointer.substring(1)).isMissingNode()).as(pointer).isFalse();
    }
  }

  @Test
  void payloadsOfCommandsAreDrawnFromTheirForms() {
    JsonNode document = get("/openapi.json").json();
    JsonNode schema =
        document
            .path("paths")
            .path("/stations/{id}/commands/Reset")
            .at("/post/requestBody/content/application~1json/schema");
    assertThat(schema.at("/properties/type/enum/0").asText()).isEqualTo("Hard");
    assertThat(schema.at("/required/0").asText()).isEqualTo("type");
    assertThat(document.path("openapi").asText()).isEqualTo("3.1.0");
  }

  @Test
  void thePageNeedsNothingFromElsewhere() {
    Told page = get("/docs");
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.type()).startsWith("text/html");
    assertThat(page.text()).contains("openapi.json").doesNotContain("http:", "https:", "src=");
    assertThat(page.text()).doesNotContain("innerHTML", "@import", "url(");
  }

  @Test
  void unknownAddressesAndMethodsAreProblems() {
    get("/nothing").problem(404, "not-found");
    call("DELETE", "/health", "").problem(405, "method-not-allowed");
  }

  private Set<String> documented() {
    Set<String> lines = new TreeSet<>();
    get("/openapi.json")
        .json()
        .path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .fieldNames()
                    .forEachRemaining(
                        method ->
                            lines.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));
    return lines;
  }
}
