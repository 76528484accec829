package org.voltyard.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.Origin;

/// A request, read strictly by the route that it came for.
final class Request {
  private final Context context;
  private final @Nullable Origin origin;

  private Request(Context context, @Nullable Origin origin) {
    this.context = context;
    this.origin = origin;
  }

  /// What another route at the same address would be asked, without parameters.
  static Request behind(Context context, Origin origin) {
    return new Request(context, origin);
  }

  Request(Context context, Route route, @Nullable Origin origin) {
    this.context = context;
    this.origin = origin;
    List<Param<?>> known = route.params().stream().filter(p -> !p.inPath()).toList();
    context
        .queryParamMap()
        .forEach(
            (name, values) -> {
              String value = values.isEmpty() ? "" : values.getFirst();
              if (known.stream().noneMatch(p -> p.name().equals(name))) {
                List<String> names = known.stream().<String>map(Param::name).toList();
                throw Problem.parameter(
                    name, value, names.isEmpty() ? "no parameter" : String.join(", ", names));
              }
              if (values.size() > 1) {
                throw Problem.parameter(name, String.join(" ", values), "one value");
              }
            });
  }

  <T> T path(Param<T> param) {
    return param.read(context.pathParam(param.name()));
  }

  <T> @Nullable T query(Param<T> param) {
    String text = context.queryParam(param.name());
    return text == null ? null : param.read(text);
  }

  <T> T query(Param<T> param, T absent) {
    String text = context.queryParam(param.name());
    return text == null ? absent : param.read(text);
  }

  int limit() {
    return query(Param.LIMIT, 200);
  }

  /// Searches; a cursor that no page has given is the client's mistake.
  <T> T search(Supplier<T> search) {
    String cursor = query(Param.CURSOR);
    try {
      return search.get();
    } catch (IllegalArgumentException e) {
      if (cursor == null) {
        throw e;
      }
      throw Problem.parameter("cursor", cursor, "`next` of a page before");
    }
  }

  boolean has(Param<?> param) {
    return context.queryParam(param.name()) != null;
  }

  @Nullable String header(String name) {
    return context.header(name);
  }

  boolean accepts(String contentType) {
    String accept = context.header("Accept");
    return accept != null && accept.toLowerCase(Locale.ROOT).contains(contentType);
  }

  Context context() {
    return context;
  }

  /// In whose name it comes; an open route never asks.
  Origin origin() {
    if (origin == null) {
      throw new IllegalStateException("an open route does nothing in anybody's name");
    }
    return origin;
  }

  <B> B body(Class<B> type) {
    return Bodies.read(object(), type);
  }

  /// The body laid over what is there already.
  <B> B body(Class<B> type, B present) {
    ObjectNode whole = Codec.MAPPER.valueToTree(present);
    return Bodies.read(whole.setAll(object()), type);
  }

  /// The body as it came, once it is known to be a JSON object.
  String objectText() {
    object();
    return new String(context.bodyAsBytes(), StandardCharsets.UTF_8);
  }

  /// The body as it came, which must be said to be of one of these types.
  byte[] file(List<String> media) {
    String bare = mediaType();
    if (!media.contains(bare)) {
      throw new Problem(
          Problem.Kind.BAD_MEDIA_TYPE,
          "Content-Type '" + bare + "': " + String.join(", ", media) + " are allowed");
    }
    return context.bodyAsBytes();
  }

  private String mediaType() {
    String type = context.contentType();
    return type == null ? "" : type.split(";", -1)[0].strip().toLowerCase(Locale.ROOT);
  }

  /// The body, any JSON object.
  private ObjectNode object() {
    String bare = mediaType();
    if (!bare.equals("application/json") && !bare.equals("application/merge-patch+json")) {
      throw new Problem(
          Problem.Kind.BAD_MEDIA_TYPE, "Content-Type '" + bare + "': application/json is allowed");
    }
    try {
      JsonNode tree = Codec.MAPPER.readTree(context.bodyAsBytes());
      if (tree instanceof ObjectNode object) {
        return object;
      }
      throw new Problem(Problem.Kind.MALFORMED_BODY, "a JSON object is expected");
    } catch (JsonProcessingException e) {
      throw Bodies.malformed(e);
    } catch (IOException e) {
      throw new Problem(Problem.Kind.MALFORMED_BODY, "the body could not be read");
    }
  }
}
