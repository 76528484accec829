package org.voltyard.api;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.voltyard.admin.oauth.Scopes;
import org.voltyard.domain.Permission;

/// What holds at many routes and stands in none of them, as OpenAPI tells it.
final class Conventions {
  private Conventions() {}

  /// Headers that a request may have.
  static List<Map<String, Object>> headers(Route route, Editing editing) {
    List<Map<String, Object>> headers = new ArrayList<>();
    if (route.method().equals("POST")) {
      headers.add(
          header(
              Repeats.HEADER,
              "The same key and body within a day is done once only, and answered alike"));
    }
    if (editing.guards(route)) {
      headers.add(header("If-Match", "The ETag that was read; 412 where it is another by now"));
    }
    if (editing.tagged(route)) {
      headers.add(header("If-None-Match", "The ETag that is known; 304 where it is the same"));
    }
    return headers;
  }

  private static Map<String, Object> header(String name, String about) {
    return Map.of(
        "name",
        name,
        "in",
        "header",
        "required",
        false,
        "description",
        about,
        "schema",
        Map.of("type", "string"));
  }

  /// How programs come by tokens.
  static Map<String, Object> flows() {
    Map<String, String> scopes = new TreeMap<>();
    Arrays.stream(Permission.values())
        .forEach(permission -> scopes.put(Scopes.word(permission), "Permission " + permission));
    String token = "/oauth/token";
    return Map.of(
        "clientCredentials",
        Map.of("tokenUrl", token, "scopes", scopes),
        "authorizationCode",
        Map.of(
            "authorizationUrl",
            AuthorizeEndpoint.PATH,
            "tokenUrl",
            token,
            "refreshUrl",
            token,
            "scopes",
            scopes));
  }
}
