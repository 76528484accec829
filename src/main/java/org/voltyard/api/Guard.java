package org.voltyard.api;

import io.javalin.http.Context;
import java.net.URI;
import java.util.Locale;
import java.util.Set;

/// Keeps web pages of other places, opened in a browser that reaches the depot, away from it: those
/// that made a name of theirs point here, and those that send forms.
final class Guard {
  private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");
  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
  private static final String METHODS = "GET, POST, PUT, PATCH, DELETE";
  private static final String HEADERS =
      "Authorization, Content-Type, Idempotency-Key, If-Match, If-None-Match, X-API-Key";
  private static final String SHOWN = "ETag, Retry-After, Idempotency-Replayed, WWW-Authenticate";

  private final ApiDoor door;

  Guard(ApiDoor door) {
    this.door = door;
  }

  void check(Context context) {
    harden(context);
    String host = context.header("Host");
    if (host == null || !own("http://" + host)) {
      // a foreign name that was made to point here
      throw new Problem(Problem.Kind.FORBIDDEN, "Host '" + host + "' is no name of this depot");
    }
    String packed = context.header("Content-Encoding");
    if (packed != null && !packed.equals("identity")) {
      // what is small when it arrives may be huge
      throw new Problem(Problem.Kind.BAD_MEDIA_TYPE, "bodies are taken as they are, not packed");
    }
    String origin = context.header("Origin");
    if (origin != null && !origin.equals(door.scheme() + "://" + host)) {
      invited(context, origin);
    } else if (origin == null
        && "cross-site".equals(context.header("Sec-Fetch-Site"))
        && !READING.contains(context.method().toString())) {
      throw new Problem(Problem.Kind.FORBIDDEN, "a page of another site sends this");
    }
  }

  private void invited(Context context, String origin) {
    if (!door.origins().contains(origin)) {
      throw new Problem(Problem.Kind.FORBIDDEN, "Origin '" + origin + "' is not let in");
    }
    context.header("Access-Control-Allow-Origin", origin);
    context.header("Access-Control-Expose-Headers", SHOWN);
    context.header("Vary", "Origin");
    if (context.method().toString().equals("OPTIONS")) {
      context.header("Access-Control-Allow-Methods", METHODS);
      context.header("Access-Control-Allow-Headers", HEADERS);
      context.header("Access-Control-Max-Age", "600");
      context.status(204).skipRemainingHandlers();
    }
  }

  private static void harden(Context context) {
    context.header("Cache-Control", "no-store");
    context.header("X-Content-Type-Options", "nosniff");
    context.header("X-Frame-Options", "DENY");
    context.header("Referrer-Policy", "no-referrer");
    context.header("Cross-Origin-Opener-Policy", "same-origin");
    context.header("Cross-Origin-Resource-Policy", "same-origin");
    context.header(
        "Content-Security-Policy",
        "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline';"
            + " connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
  }

  private boolean own(String address) {
    try {
      String host = URI.create(address).getHost();
      return host != null
          && (LOOPBACK.contains(host) || door.names().contains(host.toLowerCase(Locale.ROOT)));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
