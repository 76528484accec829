package org.voltyard.admin.oauth;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.OAuthClient;
import org.voltyard.domain.OAuthEvent;
import org.voltyard.domain.Permission;
import org.voltyard.domain.User;

/// Codes that browsers carry from the sign-in to a program: each for one minute, one program, one
/// address and one time. They are in memory only: after a restart a user signs in again.
final class Codes {
  private static final Duration LIFE = Duration.ofMinutes(1);
  private static final int MOST = 1_000;

  private final Families families;
  private final InstantSource clock;
  private final Secrets secrets = new Secrets();
  private final Map<String, Held> entries =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Held> eldest) {
          return size() > MOST;
        }
      };

  private record Held(
      Wish wish, User user, Instant until, boolean spent, @Nullable String family) {}

  /// What a program wants from a user.
  ///
  /// @param challenge of PKCE, by SHA-256
  /// @param redirectNamed whether the program named the address, and so must again
  record Wish(
      String client,
      String redirect,
      boolean redirectNamed,
      Set<Permission> scopes,
      String challenge) {}

  /// What a code stood for.
  record Spent(User user, Set<Permission> scopes) {}

  Codes(Families families, InstantSource clock) {
    this.families = families;
    this.clock = clock;
  }

  /// A code for what a user has let a program do.
  synchronized String make(Wish wish, User user) {
    String code = secrets.fresh();
    entries.put(Secrets.hash(code), new Held(wish, user, clock.instant().plus(LIFE), false, null));
    return code;
  }

  /// Takes a code; one that comes again ends what followed from it. // RFC 6749 4.1.2
  synchronized Spent spend(
      String code, OAuthClient client, @Nullable String redirect, String verifier) {
    String key = Secrets.hash(code);
    Held entry = entries.get(key);
    if (entry == null || !entry.wish().client().equals(client.id())) {
      throw refused();
    }
    if (entry.spent()) {
      String family = entry.family();
      if (family != null) {
        families.end(family, OAuthEvent.Ended.Cause.REUSED);
      }
      throw refused();
    }
    // even a wrong try spends it
    entries.put(key, new Held(entry.wish(), entry.user(), entry.until(), true, null));
    Wish wish = entry.wish();
    boolean sameAddress =
        redirect == null ? !wish.redirectNamed() : redirect.equals(wish.redirect());
    if (!sameAddress
        || !clock.instant().isBefore(entry.until())
        || !Secrets.same(Secrets.challenge(verifier), wish.challenge())) {
      throw refused();
    }
    return new Spent(entry.user(), wish.scopes());
  }

  /// Keeps what followed from a code.
  synchronized void led(String code, String family) {
    entries.computeIfPresent(
        Secrets.hash(code), (_, e) -> new Held(e.wish(), e.user(), e.until(), e.spent(), family));
  }

  private static OAuthRefusal refused() {
    return new OAuthRefusal(
        OAuthRefusal.Kind.INVALID_GRANT, "the code is not good, or no longer, or not for this");
  }
}
