package org.voltyard.api;

import io.javalin.http.Context;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;
import org.voltyard.admin.oauth.Judgement;
import org.voltyard.admin.oauth.TokenJudge;
import org.voltyard.domain.Origin;

/// Finds out in whose name a request comes. While the depot has neither a user nor a key nor a
/// client, whoever sits at this machine may do everything; from the first one on, everybody must
/// show a key or a token.
final class Authentication {
  static final String KEY_HEADER = "X-API-Key";
  private static final String REALM = "Bearer realm=\"VoltYard\"";
  private static final String BAD_TOKEN = REALM + ", error=\"invalid_token\"";
  private static final String PLACE = "api";
  private static final String BEARER = "Bearer ";

  private final Doors.Access access;

  Authentication(Doors.Access access) {
    this.access = access;
  }

  /// Throws a problem when it does not come in anybody's name.
  Origin of(Context context) {
    String shown = shown(context);
    if (shown == null) {
      return withNothing(context);
    }
    if (TokenJudge.isToken(shown)) {
      return switch (access.oauth().judge().judge(shown, PLACE)) {
        case Judgement.Good(Origin origin) -> origin;
        case Judgement.Bad(String why) -> throw bad(context, "the token does not count: " + why);
      };
    }
    return access
        .keys()
        .holder(shown)
        .map(key -> key.at(PLACE))
        .orElseThrow(() -> bad(context, "the key is not known, expired or taken back"));
  }

  private Origin withNothing(Context context) {
    if (access.noUsers().getAsBoolean()
        && access.keys().empty()
        && access.oauth().clients().empty()
        && local(context.req().getRemoteAddr())) {
      return new Origin("local", PLACE);
    }
    context.header("WWW-Authenticate", REALM);
    throw refused(
        "show a key or a token: 'Authorization: Bearer KEY' or '" + KEY_HEADER + ": KEY'");
  }

  private static @Nullable String shown(Context context) {
    String header = context.header("Authorization");
    if (header == null) {
      return context.header(KEY_HEADER);
    }
    if (!header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
      context.header("WWW-Authenticate", REALM);
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

  /// Something was shown, and it was wrong.
  private static Problem bad(Context context, String detail) {
    Limits.wrong(context);
    context.header("WWW-Authenticate", BAD_TOKEN);
    return refused(detail);
  }

  private static Problem refused(String detail) {
    return new Problem(Problem.Kind.UNAUTHENTICATED, detail);
  }
}
