package org.voltyard.api;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.voltyard.domain.CommandForm;
import org.voltyard.domain.CommandRights;
import org.voltyard.domain.Permission;

/// The OpenAPI 3.1 document, drawn from the routes, their records and the forms of the commands.
final class OpenApi {
  private static final Map<String, Object> SECURITY_SCHEMES =
      Map.of(
          "bearer",
          Map.of(
              "type", "http", "scheme", "bearer", "description", "An API key or an access token"),
          "apiKey",
          Map.of("type", "apiKey", "in", "header", "name", Authentication.KEY_HEADER),
          "oauth2",
          Map.of("type", "oauth2", "flows", Conventions.flows()));

  private static final Map<String, Object> COOKIE =
      Map.of("cookie", Map.of("type", "apiKey", "in", "cookie", "name", DriverGate.VISIT));

  private final List<Route> routes;
  private final Schemas schemas = new Schemas();
  private final Examples examples = new Examples();
  private final Editing editing;
  private final Map<String, Map<String, Object>> paths = new LinkedHashMap<>();

  private OpenApi(List<Route> routes) {
    this.routes = routes;
    editing = new Editing(routes);
  }

  static Map<String, Object> of(List<Route> routes, List<CommandForm> forms, String version) {
    return new OpenApi(routes).document(forms, version);
  }

  private Map<String, Object> document(List<CommandForm> forms, String version) {
    for (Route route : routes) {
      put(route.path(), route, operation(route));
      if (route.path().equals(CommandsResource.SEND)) {
        forms.forEach(form -> put(path(route, form), route, command(route, form)));
      }
    }
    schemas.of(Problem.Body.class);
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("openapi", "3.1.0");
    document.put(
        "info",
        Map.of(
            "title",
            "VoltYard",
            "version",
            version,
            "description",
            drivers()
                ? "What the drivers' page asks for. Changes show X-CSRF-Token."
                : "Stations, sessions, tokens and facts of the depot, for programs on this"
                    + " machine."));
    document.put("servers", List.of(Map.of("url", drivers() ? "/" : ApiServer.BASE)));
    document.put("paths", paths);
    document.put(
        "components",
        Map.of(
            "schemas", schemas.table(), "securitySchemes", drivers() ? COOKIE : SECURITY_SCHEMES));
    document.put("x-problems", Arrays.stream(Problem.Kind.values()).map(OpenApi::kind).toList());
    return document;
  }

  /// Whether it is the drivers' page that is described.
  private boolean drivers() {
    return routes.stream().allMatch(Route::ofDrivers);
  }

  private static Map<String, Object> kind(Problem.Kind kind) {
    return Map.of("type", kind.type(), "status", kind.status(), "title", kind.title());
  }

  private void put(String path, Route route, Map<String, Object> operation) {
    paths
        .computeIfAbsent(path, p -> new LinkedHashMap<>())
        .put(route.method().toLowerCase(Locale.ROOT), operation);
  }

  private Map<String, Object> operation(Route route) {
    Map<String, Object> operation = new LinkedHashMap<>();
    operation.put("tags", List.of(route.group()));
    operation.put("summary", route.summary());
    operation.put("operationId", id(route));
    List<Map<String, Object>> parameters = parameters(route, "");
    if (!parameters.isEmpty()) {
      operation.put("parameters", parameters);
    }
    Route.Input input = route.input();
    if (input != null) {
      operation.put("requestBody", input.json() ? body(route, input) : file(input));
    }
    operation.put("responses", responses(route));
    switch (route.need()) {
      case Route.Need.Nothing() -> operation.put("security", List.of());
      case Route.Need.Right(var permission) -> secure(operation, permission);
      case Route.Need.Driver() -> operation.put("security", List.of(Map.of("cookie", List.of())));
    }
    return operation;
  }

  /// Each scheme suffices; what it allows must hold the permission.
  private static void secure(Map<String, Object> operation, Permission permission) {
    String word = Codec.word(permission);
    operation.put("x-permission", word);
    operation.put(
        "security",
        List.of(
            Map.of("bearer", List.of(word)),
            Map.of("apiKey", List.of(word)),
            Map.of("oauth2", List.of(word))));
  }

  private static String path(Route route, CommandForm form) {
    return route.path().replace("{action}", form.action());
  }

  /// The same operation with the action filled in and its payload described.
  private Map<String, Object> command(Route route, CommandForm form) {
    Map<String, Object> operation = operation(route);
    operation.put("tags", List.of("commands: " + form.profile()));
    operation.put("summary", form.action());
    operation.put("operationId", "command" + form.action());
    operation.put("parameters", parameters(route, "action"));
    operation.put("requestBody", body(FormSchemas.of(form), examples.of(form)));
    secure(operation, CommandRights.ofAction(form.action()));
    return operation;
  }

  private Map<String, Object> body(Route route, Route.Input input) {
    Class<?> type = input.type();
    return body(
        type == null
            ? Map.of("type", "object")
            : input.partial() ? schemas.partOf(type) : schemas.of(type),
        examples.body(route, input));
  }

  private static Map<String, Object> file(Route.Input input) {
    Map<String, Object> content = new LinkedHashMap<>();
    Map<String, Object> bytes = Map.of("type", "string", "format", "binary");
    input.media().forEach(each -> content.put(each, Map.of("schema", bytes)));
    return Map.of("required", true, "content", content);
  }

  private static Map<String, Object> body(Map<String, Object> schema, Object example) {
    return Map.of("required", true, "content", Map.of(Route.JSON, shown(schema, example)));
  }

  private static Map<String, Object> shown(Map<String, Object> schema, Object example) {
    return Map.of("schema", schema, "example", example);
  }

  /// Whatever changes something may say why.
  private List<Map<String, Object>> parameters(Route route, String without) {
    List<Map<String, Object>> parameters = new ArrayList<>();
    route.params().stream()
        .filter(p -> !p.name().equals(without))
        .map(p -> parameter(route, p))
        .forEach(parameters::add);
    if (!route.method().equals("GET") && route.need() instanceof Route.Need.Right) {
      parameters.add(
          Map.of(
              "name",
              Reason.HEADER,
              "in",
              "header",
              "required",
              false,
              "description",
              "Why it is asked for, for the audit log: UTF-8, percent-encoded if you like",
              "schema",
              Map.of("type", "string", "maxLength", Reason.LONGEST)));
    }
    parameters.addAll(Conventions.headers(route, editing));
    return parameters;
  }

  private Map<String, Object> parameter(Route route, Param<?> param) {
    Map<String, Object> parameter = new LinkedHashMap<>();
    parameter.put("name", param.name());
    parameter.put("in", param.inPath() ? "path" : "query");
    parameter.put("required", param.inPath());
    parameter.put("description", param.about());
    parameter.put("schema", param.syntax().schema());
    if (param.inPath()) {
      parameter.put("example", examples.path(route, param.name()));
    }
    return parameter;
  }

  private Map<String, Object> responses(Route route) {
    Map<String, Object> responses = new TreeMap<>();
    TreeMap<Integer, Map<String, Object>> contents = new TreeMap<>();
    for (Route.Output output : route.outputs()) {
      Map<String, Object> content =
          contents.computeIfAbsent(output.status(), s -> new LinkedHashMap<>());
      if (!output.contentType().isEmpty()) {
        content.put(
            output.contentType(),
            output.contentType().equals(Route.JSON)
                ? shown(schema(output), examples.answer(route, output))
                : Map.of("schema", schema(output)));
      }
    }
    contents.forEach((status, content) -> responses.put("" + status, response("Done", content)));
    Map<Integer, EnumSet<Problem.Kind>> problems = new TreeMap<>();
    for (Problem.Kind kind : route.problems()) {
      problems.computeIfAbsent(kind.status(), s -> EnumSet.noneOf(Problem.Kind.class)).add(kind);
    }
    problems.forEach(
        (status, kinds) ->
            responses.put(
                "" + status,
                response(
                    kinds.stream().map(Problem.Kind::title).sorted().collect(joining("; ")),
                    problem(route, kinds))));
    responses.put(
        "default",
        response("Any other problem", problem(route, EnumSet.of(Problem.Kind.INTERNAL))));
    return responses;
  }

  private Map<String, Object> problem(Route route, Set<Problem.Kind> kinds) {
    Map<String, Object> shown = new LinkedHashMap<>();
    kinds.forEach(
        kind -> shown.put(Codec.word(kind), Map.of("value", Examples.problem(route, kind))));
    return Map.of(
        ApiServer.PROBLEM, Map.of("schema", schemas.of(Problem.Body.class), "examples", shown));
  }

  private static Map<String, Object> response(String about, Map<String, Object> content) {
    return content.isEmpty()
        ? Map.of("description", about)
        : Map.of("description", about, "content", content);
  }

  private Map<String, Object> schema(Route.Output output) {
    Class<?> type = output.type();
    if (type == null) {
      return output.contentType().equals(Route.JSON) ? Map.of() : Map.of("type", "string");
    }
    return output.page() ? schemas.pageOf(type) : schemas.of(type);
  }

  private static String id(Route route) {
    List<String> words = new ArrayList<>();
    words.add(route.method().toLowerCase(Locale.ROOT));
    for (String segment : route.path().split("[^A-Za-z0-9]+", -1)) {
      if (!segment.isEmpty()) {
        words.add(segment.substring(0, 1).toUpperCase(Locale.ROOT) + segment.substring(1));
      }
    }
    return String.join("", words);
  }
}
