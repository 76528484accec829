package org.voltyard.api;

import io.javalin.http.Context;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.Origin;

/// Finds out in whose name a request comes. While the depot has neither a user nor a key, whoever
/// sits at this machine may do everything; from the first one on, everybody must show a key.
final class Authentication {
  static final String KEY_HEADER = "X-API-Key";
  static final String CHALLENGE = "Bearer realm=\"VoltYard\"";
  private static final String PLACE = "api";
  private static final String BEARER = "Bearer ";

  private final Doors.Access access;

  Authentication(Doors.Access access) {
    this.access = access;
  }

  /// Throws a problem when it does not come in anybody's name.
  Origin of(Context context) {
    String shown = shown(context);
    if (shown != null) {
      return access
          .keys()
          .holder(shown)
          .map(key -> key.at(PLACE))
          .orElseThrow(() -> refused("the key is not known, expired or taken back"));
    }
    if (access.noUsers().getAsBoolean()
        && access.keys().empty()
        && local(context.req().getRemoteAddr())) {
      return new Origin("local", PLACE);
    }
    throw refused("show a key: 'Authorization: Bearer KEY' or '" + KEY_HEADER + ": KEY'");
  }

  private static @Nullable String shown(Context context) {
    String header = context.header("Authorization");
    if (header == null) {
      return context.header(KEY_HEADER);
    }
    if (!header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
      throw refused("Authorization: only Bearer is known here");
    }
    return header.substring(BEARER.length()).strip();
  }

  private static boolean local(String address) {
    try {
      return InetAddress.getByName(address).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }

  private static Problem refused(String detail) {
    return new Problem(Problem.Kind.UNAUTHENTICATED, detail);
  }
}
