package org.voltyard.api;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.voltyard.admin.drivers.DriverAccounts;
import org.voltyard.admin.drivers.Visit;

/// The way in to the drivers' page. Whatever is asked there passes here first: not too often, and
/// nothing is changed without the token that only our own page knows.
final class DriverGate {
  static final String TOKEN_HEADER = "X-CSRF-Token";
  static final String VISIT = "vy_driver";
  private static final String GUEST = "vy_guest";
  private static final int SECONDS = 7 * 24 * 3600;
  private static final Set<String> READING = Set.of("GET", "HEAD");
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " connect-src 'self'; media-src 'self' blob:; manifest-src 'self'; base-uri 'none';"
          + " form-action 'none'; frame-ancestors 'none'";

  private final DriverAccounts accounts;
  private final Throttle all;
  private final Throttle proofs;
  private final Throttle bays;
  private final SecureRandom random = new SecureRandom();
  private final SecretKeySpec key;

  DriverGate(DriverAccounts accounts, InstantSource clock) {
    this.accounts = accounts;
    all = new Throttle(600, clock);
    proofs = new Throttle(20, clock);
    bays = new Throttle(120, clock);
    byte[] secret = new byte[32];
    random.nextBytes(secret);
    key = new SecretKeySpec(secret, "HmacSHA256");
  }

  /// Looks at a request before anything else does.
  void check(Context context) {
    context.header("Content-Security-Policy", POLICY);
    context.header("Referrer-Policy", "no-referrer");
    context.header("Permissions-Policy", "camera=(self), geolocation=(), microphone=()");
    context.header("Cross-Origin-Opener-Policy", "same-origin");
    limit(context);
    if (!READING.contains(context.req().getMethod())) {
      String shown = context.header(TOKEN_HEADER);
      String known = cookie(context).orElse("");
      if (shown == null || known.isEmpty() || !same(shown, token(known))) {
        throw new Problem(Problem.Kind.FORBIDDEN, TOKEN_HEADER + ": it is missing, or not yours")
            .with("code", "csrf");
      }
    }
  }

  private void limit(Context context) {
    String place = context.req().getRemoteAddr();
    String path = context.path();
    boolean proof =
        path.endsWith("/sign-in")
            || path.endsWith("/registration")
            || path.endsWith("/invitation")
            || path.endsWith("/password");
    stop(all.take(place));
    if (proof) {
      stop(proofs.take(place));
    }
    if (path.startsWith("/driver/api/bays/")) {
      stop(bays.take(place));
    }
  }

  private static void stop(Optional<Duration> wait) {
    if (wait.isPresent()) {
      long seconds = wait.get().toSeconds() + 1;
      throw new Problem(Problem.Kind.TOO_MANY, "wait " + seconds + " s")
          .with("seconds", Long.toString(seconds))
          .after(wait.get());
    }
  }

  /// Who is signed in.
  ///
  /// @throws Problem when nobody is
  Visit visit(Context context) {
    return visitor(context)
        .orElseThrow(() -> new Problem(Problem.Kind.UNAUTHENTICATED, "sign in first"));
  }

  Optional<Visit> visitor(Context context) {
    return cookie(context, VISIT).flatMap(accounts::visit);
  }

  /// The token for whatever this browser asks for next; a stranger's browser is marked by it.
  String token(Context context) {
    if (visitor(context).isPresent()) {
      return token(cookie(context, VISIT).orElseThrow());
    }
    String guest = cookie(context, GUEST).orElseGet(this::mark);
    set(context, VISIT, "", 0);
    set(context, GUEST, guest, SECONDS);
    return token(guest);
  }

  private String mark() {
    byte[] mark = new byte[24];
    random.nextBytes(mark);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(mark);
  }

  /// Marks the browser of who has just signed in; the token for what it asks for next.
  String begin(Context context, Visit visit) {
    set(context, VISIT, visit.key(), SECONDS);
    set(context, GUEST, "", 0);
    return token(visit.key());
  }

  /// Unmarks the browser.
  void end(Context context) {
    set(context, VISIT, "", 0);
  }

  private static void set(Context context, String name, String value, int seconds) {
    context
        .res()
        .addHeader(
            "Set-Cookie",
            name
                + "="
                + value
                + "; Path=/driver; Max-Age="
                + seconds
                + "; HttpOnly; SameSite=Strict"
                + (context.req().isSecure() ? "; Secure" : ""));
  }

  private static Optional<String> cookie(Context context) {
    return cookie(context, VISIT).or(() -> cookie(context, GUEST));
  }

  private static Optional<String> cookie(Context context, String name) {
    @Nullable String value = context.cookie(name);
    return Optional.ofNullable(value).filter(text -> !text.isEmpty());
  }

  private String token(String mark) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      byte[] sum = mac.doFinal(mark.getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(sum);
    } catch (GeneralSecurityException e) {
      throw new LinkageError("every Java has HmacSHA256", e);
    }
  }

  private static boolean same(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }
}
