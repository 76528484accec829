package org.voltyard.ui.programs;

import java.security.PrivateKey;
import java.security.PublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.voltyard.admin.access.Access;
import org.voltyard.admin.access.AccessBook;
import org.voltyard.admin.access.PasswordHashes;
import org.voltyard.admin.keys.ApiKeys;
import org.voltyard.admin.keys.KeyBook;
import org.voltyard.admin.oauth.OAuth;
import org.voltyard.admin.oauth.OAuthBook;
import org.voltyard.domain.Fact;
import org.voltyard.domain.KeySafe;
import org.voltyard.domain.OAuthEvent;
import org.voltyard.domain.Origin;
import org.voltyard.domain.Permission;
import org.voltyard.domain.Recorded;
import org.voltyard.domain.Role;
import org.voltyard.domain.User;

/// The books of a depot with one administrator, and what is written to its journal.
final class Crew {
  static final Instant NOW = Instant.parse("2026-11-22T08:30:00Z");
  static final Origin ANNA = new User("anna", "Anna", Set.of(Role.ADMIN), true, 1).at("window");
  static final Origin TOM = new User("tom", "Tom", Set.of(Role.TECHNICIAN), true, 1).at("window");

  private final AccessBook users = new AccessBook();
  private final KeyBook keyBook = new KeyBook();
  private final OAuthBook oauthBook = new OAuthBook();
  private long seq;

  final List<Fact> facts = new ArrayList<>();
  final Access access =
      new Access(
          users, this::record, new PasswordHashes(new PasswordHashes.Cost(64, 1, 1)), () -> NOW);
  final ApiKeys keys = new ApiKeys(keyBook, this::record, () -> NOW);
  final OAuth oauth =
      OAuth.of(
          new OAuth.Ground(
              oauthBook,
              this::record,
              new NoKeys(),
              access,
              () -> "http://127.0.0.1",
              () -> Duration.ofDays(30),
              () -> null,
              () -> NOW));

  Crew() {
    access.createFirst("anna", "Anna", "correct horse battery".toCharArray(), "window");
  }

  void record(Fact fact) {
    facts.add(fact);
    Recorded recorded = new Recorded(++seq, NOW, fact);
    users.apply(recorded);
    keyBook.apply(recorded);
    oauthBook.apply(recorded);
  }

  /// Anna lets a program in.
  void allow(String family, String client, Permission... scopes) {
    int version = access.user("anna").orElseThrow().version();
    record(
        new OAuthEvent.Granted(
            family,
            client,
            "anna",
            version,
            Set.of(scopes),
            "0".repeat(64),
            NOW.plus(Duration.ofDays(30))));
  }

  /// No token is signed here.
  private static final class NoKeys implements KeySafe {
    @Override
    public PublicKey make(String name) {
      throw new AssertionError(name);
    }

    @Override
    public Optional<PrivateKey> find(String name) {
      return Optional.empty();
    }

    @Override
    public void remove(String name) {}
  }
}
