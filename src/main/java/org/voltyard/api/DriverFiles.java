package org.voltyard.api;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/// The drivers' page itself: a handful of files, known by name, so that no other is ever served.
final class DriverFiles {
  private static final String PAGE = "index.html";
  private static final Map<String, String> TYPES =
      Map.of(
          PAGE,
          "text/html; charset=utf-8",
          "style.css",
          "text/css; charset=utf-8",
          "icon.svg",
          "image/svg+xml");
  private static final List<String> SCRIPTS =
      List.of(
          "app.js",
          "api.js",
          "dom.js",
          "texts.js",
          "formats.js",
          "entry.js",
          "bay.js",
          "scan.js",
          "records.js",
          "things.js",
          "account.js");

  private final Map<String, byte[]> files = new LinkedHashMap<>();

  DriverFiles() {
    TYPES.keySet().forEach(this::read);
    SCRIPTS.forEach(this::read);
  }

  private void read(String name) {
    try (InputStream in =
        Objects.requireNonNull(DriverFiles.class.getResourceAsStream("driver/" + name), name)) {
      files.put(name, in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Where they are: the page (also for the code of a bay, which the page reads) and its parts.
  List<WebRoute> routes() {
    return Stream.of("/driver", "/driver/b/{code}", "/driver/{file}")
        .map(path -> new WebRoute("GET", path, this::serve))
        .toList();
  }

  /// How large they are together.
  int size() {
    return files.values().stream().mapToInt(bytes -> bytes.length).sum();
  }

  /// The page is marked with the language that the browser asks for first.
  private byte[] page(Context context, byte[] page) {
    if (context.header("Accept-Language") == null) {
      return page;
    }
    for (Locale locale : Collections.list(context.req().getLocales())) {
      if (locale.getLanguage().equals("en")) {
        return page;
      }
      if (locale.getLanguage().equals("zh")) {
        return new String(page, StandardCharsets.UTF_8)
            .replace("<html lang=\"en\">", "<html lang=\"zh-CN\">")
            .getBytes(StandardCharsets.UTF_8);
      }
    }
    return page;
  }

  private void serve(Context context) {
    String name = context.pathParamMap().getOrDefault("file", PAGE);
    byte[] file = files.get(name);
    if (file == null) {
      throw new Problem(Problem.Kind.NOT_FOUND, "no such address");
    }
    context.header("Cache-Control", "no-cache");
    context.header("Vary", "Accept-Language");
    context
        .contentType(TYPES.getOrDefault(name, "text/javascript; charset=utf-8"))
        .result(name.equals(PAGE) ? page(context, file) : file);
  }
}
