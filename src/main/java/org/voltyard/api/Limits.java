package org.voltyard.api;

import io.javalin.http.Context;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/// Stops who asks too often: by name, by address, and whoever shows wrong keys, tokens or secrets.
final class Limits {
  private static final String WRONG = "voltyard.wrong";

  private final Throttle callers;
  private final Throttle addresses;
  private final Throttle failures;

  Limits(ApiLimits limits, InstantSource clock) {
    callers = new Throttle(limits.perCaller(), clock);
    addresses = new Throttle(limits.perAddress(), clock);
    failures = new Throttle(limits.failures(), clock);
  }

  /// Notes that what was shown with a request is wrong.
  static void wrong(Context context) {
    context.attribute(WRONG, true);
  }

  /// Before anything of a request is looked at.
  void arrives(Context context) {
    String address = context.req().getRemoteAddr();
    stop(addresses.take(address), "requests from this address");
    boolean shows =
        context.header("Authorization") != null
            || context.header(Authentication.KEY_HEADER) != null
            || context.path().startsWith("/oauth/");
    if (shows) {
      stop(failures.look(address), "wrong keys, tokens or secrets from this address");
    }
  }

  /// Once it is known in whose name it comes.
  void comesFrom(String who) {
    stop(callers.take(who), "requests in the name of '" + who + "'");
  }

  /// When it is answered.
  void leaves(Context context) {
    if (context.attribute(WRONG) != null) {
      var _ = failures.take(context.req().getRemoteAddr());
    }
  }

  private static void stop(Optional<Duration> wait, String what) {
    if (wait.isPresent()) {
      throw new Problem(Problem.Kind.TOO_MANY, "too many " + what).after(wait.get());
    }
  }
}
