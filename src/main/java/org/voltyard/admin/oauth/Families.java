package org.voltyard.admin.oauth;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.Fact;
import org.voltyard.domain.OAuthClient;
import org.voltyard.domain.OAuthEvent;
import org.voltyard.domain.Origin;
import org.voltyard.domain.OAuthEvent.Ended.Cause;
import org.voltyard.domain.Permission;
import org.voltyard.domain.User;
import org.voltyard.domain.UserDirectory;

/// Refresh tokens: each is good once, and one that comes a second time ends all that follow from
/// the same sign-in. A token is the secret of its family and a secret of its own; neither can be
/// made from what the journal keeps.
final class Families {
  private static final String MARK = "vyr_";
  private static final int SECRET = 43;
  private static final Duration LIFE = Duration.ofDays(30);
  private static final int MOST = 50;

  private final OAuthBook book;
  private final UserDirectory users;
  private final Consumer<? super Fact> journal;
  private final InstantSource clock;
  private final Secrets secrets = new Secrets();

  Families(
      OAuthBook book, UserDirectory users, Consumer<? super Fact> journal, InstantSource clock) {
    this.book = book;
    this.users = users;
    this.journal = journal;
    this.clock = clock;
  }

  /// @param token the only refresh token that is good from now on
  record Next(OAuthBook.Family family, User user, String token) {}

  /// A family for a user who has just let a program in.
  synchronized Next begin(OAuthClient client, User user, Set<Permission> scopes) {
    makeRoom(user);
    Instant now = clock.instant();
    String secret = secrets.fresh();
    String own = secrets.fresh();
    OAuthBook.Family family =
        new OAuthBook.Family(
            Secrets.hash(secret),
            client.id(),
            user.name(),
            user.version(),
            scopes,
            Secrets.hash(own),
            now,
            now.plus(LIFE));
    journal.accept(
        new OAuthEvent.Granted(
            family.id(),
            family.client(),
            family.user(),
            family.userVersion(),
            family.scopes(),
            family.tokenHash(),
            family.expires()));
    return new Next(family, user, MARK + secret + own);
  }

  private void makeRoom(User user) {
    List<OAuthBook.Family> known = book.familiesOf(user.name());
    known.stream()
        .filter(family -> !holds(family, user))
        .forEach(family -> end(family.id(), Cause.OVER));
    List<OAuthBook.Family> left = book.familiesOf(user.name());
    left.stream()
        .limit(Math.max(0, left.size() - MOST + 1))
        .forEach(family -> end(family.id(), Cause.DISPLACED));
  }

  private boolean holds(OAuthBook.Family family, User user) {
    return user.active()
        && family.userVersion() == user.version()
        && clock.instant().isBefore(family.expires());
  }

  /// The next token in place of this one.
  synchronized Next next(OAuthClient client, String token) {
    OAuthBook.Family family = of(client, token).orElseThrow(Families::refused);
    if (!Secrets.same(Secrets.hash(token.substring(MARK.length() + SECRET)), family.tokenHash())) {
      end(family.id(), Cause.REUSED);
      throw refused();
    }
    User user = users.user(family.user()).filter(u -> holds(family, u)).orElse(null);
    if (user == null) {
      end(family.id(), Cause.OVER);
      throw refused();
    }
    String own = secrets.fresh();
    String hash = Secrets.hash(own);
    journal.accept(new OAuthEvent.Refreshed(family.id(), client.id(), hash));
    String secret = token.substring(0, MARK.length() + SECRET);
    return new Next(family.next(hash), user, secret + own);
  }

  private Optional<OAuthBook.Family> of(OAuthClient client, @Nullable String token) {
    if (token == null || !token.startsWith(MARK) || token.length() != MARK.length() + 2 * SECRET) {
      return Optional.empty();
    }
    return book.family(Secrets.hash(token.substring(MARK.length(), MARK.length() + SECRET)))
        .filter(family -> family.client().equals(client.id()));
  }

  private static OAuthRefusal refused() {
    return new OAuthRefusal(
        OAuthRefusal.Kind.INVALID_GRANT, "the refresh token is not good, or no longer");
  }

  /// Whether it was one of this program's.
  synchronized boolean giveBack(OAuthClient client, String token) {
    Optional<OAuthBook.Family> family = of(client, token);
    family.ifPresent(known -> end(known.id(), Cause.GIVEN_BACK));
    return family.isPresent();
  }

  /// Those that can be refreshed, the newest first.
  List<OAuthBook.Family> inForce() {
    return book.families().stream()
        .filter(family -> users.user(family.user()).filter(user -> holds(family, user)).isPresent())
        .toList();
  }

  /// Whether there was one to end.
  synchronized boolean takeBack(String id, Origin origin) {
    Optional<OAuthBook.Family> known = book.family(id);
    known.ifPresent(
        family ->
            journal.accept(new OAuthEvent.TakenBack(id, family.client(), family.user(), origin)));
    return known.isPresent();
  }

  synchronized void end(String family, Cause cause) {
    book.family(family)
        .ifPresent(known -> journal.accept(new OAuthEvent.Ended(family, known.client(), cause)));
  }
}
