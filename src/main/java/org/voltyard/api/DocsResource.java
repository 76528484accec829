package org.voltyard.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// The API's description of itself, for programs and for people.
final class DocsResource {
  private final Doors doors;
  private final List<Route> all;

  /// @param others the routes of everything else
  DocsResource(Doors doors, List<Route> others) {
    this.doors = doors;
    all = new ArrayList<>(others);
    all.addAll(routes());
  }

  List<Route> routes() {
    return List.of(
        Route.get("/openapi.json", "This description, in OpenAPI 3.1")
            .open()
            .givesText(Route.JSON)
            .by(request -> Answer.ok(document())),
        Route.get("/docs", "This description, as a page")
            .open()
            .givesText("text/html")
            .by(request -> new Answer.Text("text/html; charset=utf-8", page())));
  }

  private Object document() {
    return OpenApi.of(all, doors.commands().known().get(), doors.health().get().version());
  }

  private static String page() {
    try (InputStream in =
        Objects.requireNonNull(DocsResource.class.getResourceAsStream("docs.html"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
