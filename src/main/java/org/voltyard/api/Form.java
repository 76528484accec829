package org.voltyard.api;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.voltyard.admin.oauth.OAuthRefusal;

/// Parameters as OAuth 2 has them: each once at most, an empty one is none. // RFC 6749 3.1
record Form(Map<String, List<String>> all) {
  private static final String TYPE = "application/x-www-form-urlencoded";

  /// Those in the body.
  static Form body(Context context) {
    String type = context.contentType();
    String bare = type == null ? "" : type.split(";", -1)[0].strip().toLowerCase(Locale.ROOT);
    if (!bare.equals(TYPE)) {
      throw new OAuthRefusal(
          OAuthRefusal.Kind.INVALID_REQUEST, "Content-Type " + TYPE + " is expected");
    }
    if (context.bodyAsBytes().length > 32_000) {
      throw new OAuthRefusal(OAuthRefusal.Kind.INVALID_REQUEST, "the form is too long");
    }
    return new Form(context.formParamMap());
  }

  /// Those in the address.
  static Form query(Context context) {
    return new Form(context.queryParamMap());
  }

  @Nullable String find(String name) {
    List<String> values = all.getOrDefault(name, List.of());
    if (values.size() > 1) {
      throw new OAuthRefusal(OAuthRefusal.Kind.INVALID_REQUEST, name + " is given more than once");
    }
    return values.isEmpty() || values.getFirst().isEmpty() ? null : values.getFirst();
  }

  String get(String name) {
    String value = find(name);
    if (value == null) {
      throw new OAuthRefusal(OAuthRefusal.Kind.INVALID_REQUEST, name + " is missing");
    }
    return value;
  }

  static String decoded(String text) {
    return java.net.URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
