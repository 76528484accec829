package org.voltyard.api;

import io.javalin.http.Context;
import java.net.URI;
import java.util.Set;

/// Keeps web pages of other places, opened in a browser on this machine, away from the depot: as
/// long as there are no users, whoever reaches the port may command chargers.
final class Guard {
  private static final Set<String> OWN = Set.of("127.0.0.1", "localhost", "[::1]");

  private Guard() {}

  static void check(Context context) {
    String host = context.header("Host");
    if (host == null || !own("http://" + host)) {
      // a foreign name that was made to point here
      throw new Problem(Problem.Kind.FORBIDDEN, "Host '" + host + "': this machine is allowed");
    }
    String origin = context.header("Origin");
    if (origin != null && !origin.equals("http://" + host)) {
      throw new Problem(Problem.Kind.FORBIDDEN, "Origin '" + origin + "': " + host + " is allowed");
    }
    context.header("Cache-Control", "no-store");
    context.header("X-Content-Type-Options", "nosniff");
    context.header(
        "Content-Security-Policy",
        "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline';"
            + " connect-src 'self'; frame-ancestors 'none'");
  }

  private static boolean own(String address) {
    try {
      String host = URI.create(address).getHost();
      return host != null && OWN.contains(host);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
