package org.voltyard.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.voltyard.domain.CommandForm;
import org.voltyard.domain.CommandRights;
import org.voltyard.domain.Origin;
import org.voltyard.domain.Outcome;
import org.voltyard.domain.Permission;
import org.voltyard.domain.Reply;
import org.voltyard.domain.Role;
import org.voltyard.domain.StationId;
import org.voltyard.ocpp.engine.Links;
import org.voltyard.ocpp.v16.Ocpp16;

/// The examples of the published description: there are all of them, they are as the description
/// says, and the server takes them.
class ExamplesTest extends ApiTest {
  private static final StationId STATION = new StationId("A1");
  private static final Links LINKS = new Links(Ocpp16.DIALECT, ZoneOffset.UTC);

  /// What is understood, but does not fit a depot that holds so little.
  private static final List<String> REFUSED =
      List.of(
          "PUT /oauth-clients/{id} 404",
          "PUT /webhooks/{hook} 404",
          "POST /approvals/{approval}/consent 404",
          "POST /certificate-requests/{number}/refusal 404",
          "POST /certificates/{serial}/revocation 404",
          "POST /drivers 409",
          "POST /erasure-requests/{driver}/refusal 404",
          "POST /imports/{id} 404",
          "POST /organisations 409",
          "POST /sessions/{id}/tariff 422", // it is not open any more
          "POST /vehicles 409",
          "POST /webhooks/{hook}/given-up/replay 404");

  private final SchemaRegistry schemas =
      SchemaRegistry.withDefaultDialect(
          SpecificationVersion.DRAFT_2020_12,
          registry ->
              registry.schemaRegistryConfig(
                  SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

  private JsonNode description() {
    depot.known = LINKS.forms(STATION);
    return get("/openapi.json").json();
  }

  @Test
  void everyBodyAndEveryAnswerInJsonHasAnExampleThatIsValid() {
    List<String> faults = new ArrayList<>();
    int checked =
        check(description(), faults) + check(get("/driver/api/openapi.json").json(), faults);
    assertThat(faults).isEmpty();
    assertThat(checked).isGreaterThan(1000);
  }

  private int check(JsonNode document, List<String> faults) {
    List<Integer> checked = new ArrayList<>();
    document
        .path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(
                        method ->
                            checked.add(
                                check(
                                    document,
                                    method.getKey() + " " + path.getKey(),
                                    method.getValue(),
                                    faults))));
    return checked.stream().mapToInt(Integer::intValue).sum();
  }

  private int check(JsonNode document, String line, JsonNode operation, List<String> faults) {
    int checked = 0;
    for (JsonNode parameter : operation.path("parameters")) {
      if (parameter.path("in").asText().equals("path")) {
        checked += judge(document, line + " " + parameter.path("name"), parameter, faults);
      }
    }
    if (operation.at("/requestBody/content").has(Route.JSON)) {
      checked += judge(document, line + " body", json(operation.path("requestBody")), faults);
    }
    for (Map.Entry<String, JsonNode> answer : operation.path("responses").properties()) {
      JsonNode contents = answer.getValue().path("content");
      for (Map.Entry<String, JsonNode> content : contents.properties()) {
        if (content.getKey().endsWith("json") && !content.getKey().contains("nd")) {
          checked += judge(document, line + " " + answer.getKey(), content.getValue(), faults);
        }
      }
    }
    return checked;
  }

  private static JsonNode json(JsonNode body) {
    return body.path("content").path("application/json");
  }

  private int judge(JsonNode document, String line, JsonNode place, List<String> faults) {
    List<JsonNode> shown = new ArrayList<>();
    place.path("examples").forEach(each -> shown.add(each.path("value")));
    if (place.has("example")) {
      shown.add(place.path("example"));
    }
    if (shown.isEmpty()) {
      faults.add(line + " has no example");
    }
    ObjectNode whole = place.path("schema").deepCopy();
    whole.set("components", document.path("components"));
    for (JsonNode example : shown) {
      schemas
          .getSchema(whole.toString(), InputFormat.JSON)
          .validate(example.toString(), InputFormat.JSON)
          .forEach(error -> faults.add(line + ": " + error + " in " + example));
    }
    return shown.size();
  }

  @Test
  void nothingInThemIsUnthought() {
    for (JsonNode document : List.of(description(), get("/driver/api/openapi.json").json())) {
      document.findValues("example").forEach(ExamplesTest::thought);
    }
  }

  private static void thought(JsonNode example) {
    assertThat(example.toString()).doesNotContain('"' + Examples.UNTHOUGHT + '"');
  }

  @Test
  void theServerTakesEveryBodyFromWhoeverMaySendIt() {
    JsonNode document = description();
    depot.withStation("A1").withSession(7, null);
    depot.drivers.entered("D-1001");
    depot.outcome = new Outcome.Answered<>(new Reply.Status(true, "Accepted"), "{}");
    Map<Permission, String> keys = keys();
    List<String> taken = new ArrayList<>();
    List<String> refused = new ArrayList<>();
    List<Route> writes =
        server.routes().stream()
            .filter(route -> !route.ofDrivers() && takesJson(route))
            .sorted(Comparator.comparing(Route::method).reversed().thenComparing(Route::path))
            .toList();
    for (Route route : writes) {
      String line = route.method() + " " + route.path();
      JsonNode operation = document.path("paths").path(route.path()).path(lower(route.method()));
      Permission needed =
          route.path().equals(CommandsResource.SEND)
              ? CommandRights.ofAction("Reset")
              : ((Route.Need.Right) route.need()).permission();
      Told told =
          send(
              request(filled(route, operation))
                  .header("Content-Type", "application/json")
                  .header("Authorization", "Bearer " + keys.get(needed))
                  .method(
                      route.method(),
                      HttpRequest.BodyPublishers.ofString(
                          json(operation.path("requestBody")).path("example").toString())));
      if (told.status() < 300) {
        taken.add(line);
      } else {
        refused.add(line + " " + told.status());
      }
    }
    assertThat(refused).isEqualTo(REFUSED);
    assertThat(taken).hasSizeGreaterThan(40);
  }

  @Test
  void driversBodiesAreReadAsTheyAreShown() {
    JsonNode document = get("/driver/api/openapi.json").json();
    for (Route route : server.routes()) {
      Route.Input input = route.input();
      if (route.ofDrivers() && input != null && input.type() != null) {
        JsonNode operation = document.path("paths").path(route.path()).path(lower(route.method()));
        JsonNode example = json(operation.path("requestBody")).path("example");
        assertThat(Bodies.read((ObjectNode) example, input.type())).isNotNull();
      }
    }
  }

  @Test
  void commandsAreReadAsTheyAreShown() {
    JsonNode document = description();
    for (CommandForm form : depot.known) {
      JsonNode operation =
          document.path("paths").path("/stations/{id}/commands/" + form.action()).path("post");
      String example = json(operation.path("requestBody")).path("example").toString();
      assertThat(LINKS.interpret(STATION, form.action(), example)).as(form.action()).isNotNull();
    }
  }

  @Test
  void everySampleIsOfSomething() {
    Set<String> known = new TreeSet<>();
    for (Route route : server.routes()) {
      Route.Input input = route.input();
      if (input != null && input.type() != null) {
        name(input.type(), known);
      }
      route.outputs().stream()
          .filter(output -> output.type() != null)
          .forEach(output -> name(output.type(), known));
    }
    JsonNode samples = Codec.tree(text());
    assertThat(known)
        .containsAll(names(samples.path("records")))
        .containsAll(names(samples.path("members")));
    Set<String> lines = new TreeSet<>();
    server.routes().forEach(route -> lines.add(route.method() + " " + route.path()));
    assertThat(lines)
        .containsAll(names(samples.path("bodies")))
        .containsAll(names(samples.path("answers")));
    assertThat(names(samples.path("paths")))
        .allSatisfy(path -> assertThat(lines).anySatisfy(line -> assertThat(line).contains(path)));
  }

  private static String text() {
    try (InputStream in = ExamplesTest.class.getResourceAsStream("samples.json")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Set<String> names(JsonNode section) {
    Set<String> names = new TreeSet<>();
    section.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static void name(Class<?> type, Set<String> known) {
    if (!known.add(Schemas.name(type))) {
      return;
    }
    for (RecordComponent member : type.getRecordComponents()) {
      known.add(member.getName());
      known.add(Schemas.name(type) + "." + member.getName());
      Type inner = member.getGenericType();
      while (inner instanceof ParameterizedType many) {
        inner = many.getActualTypeArguments()[0];
      }
      if (inner instanceof Class<?> plain && plain.isRecord()) {
        name(plain, known);
      }
    }
  }

  private static boolean takesJson(Route route) {
    Route.Input input = route.input();
    return input != null && input.json();
  }

  private static String filled(Route route, JsonNode operation) {
    String path = route.path();
    for (JsonNode parameter : operation.path("parameters")) {
      if (parameter.path("in").asText().equals("path")) {
        path =
            path.replace(
                "{" + parameter.path("name").asText() + "}", parameter.path("example").asText());
      }
    }
    return path;
  }

  private static String lower(String method) {
    return method.toLowerCase(Locale.ROOT);
  }

  /// A key with a role that has the permission, for each.
  private Map<Permission, String> keys() {
    Map<Permission, String> keys = new EnumMap<>(Permission.class);
    for (Permission permission : Permission.values()) {
      Role role = Role.that(permission).iterator().next();
      keys.put(
          permission,
          depot.apiKeys.create(permission.name(), Set.of(role), null, Origin.DEPOT).text());
    }
    return keys;
  }
}
