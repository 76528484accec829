package org.voltyard.admin.oauth;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.LiveState;
import org.voltyard.domain.OAuthClient;
import org.voltyard.domain.OAuthEvent;
import org.voltyard.domain.Origin;
import org.voltyard.domain.Permission;
import org.voltyard.domain.Recorded;

/// The programs, the keys, and what is in force of what was given out; made from facts alone.
public final class OAuthBook implements LiveState {
  private final Map<String, Client> clients = new ConcurrentHashMap<>();
  private final Map<String, Key> keys = new ConcurrentHashMap<>();
  private final Map<String, Family> families = new ConcurrentHashMap<>();
  private final Map<String, OAuthEvent.TokenDenied> denied = new ConcurrentHashMap<>();

  /// A program and what became of it.
  ///
  /// @param secretHash null for one that keeps no secret
  /// @param revoked when it was taken back, null when it was not
  public record Client(
      OAuthClient client,
      @Nullable String secretHash,
      Instant created,
      Origin by,
      @Nullable Instant revoked) {
    boolean good() {
      return revoked == null;
    }

    Client with(OAuthClient other, @Nullable String hash) {
      return new Client(other, hash, created, by, revoked);
    }
  }

  /// A key, with its public half as X.509 in Base64.
  record Key(String kid, String publicKey, Instant made) {}

  /// What follows from one sign-in of a user.
  record Family(
      String id,
      String client,
      String user,
      int userVersion,
      Set<Permission> scopes,
      String tokenHash,
      Instant granted,
      Instant expires) {
    Family next(String hash) {
      return new Family(id, client, user, userVersion, scopes, hash, granted, expires);
    }
  }

  @Override
  public void apply(Recorded recorded) {
    if (!(recorded.fact() instanceof OAuthEvent event)) {
      return;
    }
    Instant at = recorded.at();
    switch (event) {
      case OAuthEvent.ClientCreated e ->
          clients.put(
              e.client().id(), new Client(e.client(), e.secretHash(), at, e.origin(), null));
      case OAuthEvent.ClientChanged e ->
          clients.computeIfPresent(
              e.client().id(), (_, known) -> known.with(e.client(), known.secretHash()));
      case OAuthEvent.ClientSecretChanged e ->
          clients.computeIfPresent(
              e.client().id(), (_, known) -> known.with(e.client(), e.secretHash()));
      case OAuthEvent.ClientRevoked e -> revoke(e.client(), at);
      case OAuthEvent.KeyMade e -> keys.put(e.kid(), new Key(e.kid(), e.publicKey(), at));
      case OAuthEvent.KeyDropped e -> keys.remove(e.kid());
      case OAuthEvent.Granted e -> families.put(e.family(), family(e, at));
      case OAuthEvent.Refreshed e ->
          families.computeIfPresent(e.family(), (_, known) -> known.next(e.tokenHash()));
      case OAuthEvent.Ended e -> families.remove(e.family());
      case OAuthEvent.TakenBack e -> families.remove(e.family());
      case OAuthEvent.TokenDenied e -> deny(e, at);
    }
  }

  private static Family family(OAuthEvent.Granted e, Instant at) {
    return new Family(
        e.family(),
        e.client(),
        e.user(),
        e.userVersion(),
        e.scopes(),
        e.tokenHash(),
        at,
        e.expires());
  }

  private void revoke(String id, Instant at) {
    clients.computeIfPresent(
        id, (_, x) -> new Client(x.client(), x.secretHash(), x.created(), x.by(), at));
    families.values().removeIf(family -> family.client().equals(id));
  }

  private void deny(OAuthEvent.TokenDenied event, Instant at) {
    // those before were kept a while longer than they could have been used
    denied.values().removeIf(old -> old.expires().plusSeconds(3600).isBefore(at));
    denied.put(event.token(), event);
  }

  @Override
  public void facts(Consumer<Recorded> sink) {
    for (Client known : clients()) {
      sink.accept(
          new Recorded(
              0,
              known.created(),
              new OAuthEvent.ClientCreated(known.client(), known.secretHash(), known.by())));
      Instant revoked = known.revoked();
      if (revoked != null) {
        String id = known.client().id();
        sink.accept(new Recorded(0, revoked, new OAuthEvent.ClientRevoked(id, Origin.DEPOT)));
      }
    }
    keys.values()
        .forEach(
            key ->
                sink.accept(
                    new Recorded(
                        0, key.made(), new OAuthEvent.KeyMade(key.kid(), key.publicKey()))));
    families.values().forEach(family -> sink.accept(fact(family)));
    denied.values().forEach(event -> sink.accept(new Recorded(0, Instant.EPOCH, event)));
  }

  private static Recorded fact(Family family) {
    return new Recorded(
        0,
        family.granted(),
        new OAuthEvent.Granted(
            family.id(),
            family.client(),
            family.user(),
            family.userVersion(),
            family.scopes(),
            family.tokenHash(),
            family.expires()));
  }

  @Override
  public void clear() {
    clients.clear();
    keys.clear();
    families.clear();
    denied.clear();
  }

  /// All that were ever registered, by id.
  List<Client> clients() {
    return clients.values().stream().sorted(Comparator.comparing(c -> c.client().id())).toList();
  }

  Optional<Client> client(String id) {
    return Optional.ofNullable(clients.get(id));
  }

  /// The newest first.
  List<Key> keys() {
    return keys.values().stream()
        .sorted(Comparator.comparing(Key::made).thenComparing(Key::kid).reversed())
        .toList();
  }

  Optional<Family> family(String id) {
    return Optional.ofNullable(families.get(id));
  }

  /// The newest first.
  List<Family> families() {
    return families.values().stream()
        .sorted(Comparator.comparing(Family::granted).thenComparing(Family::id).reversed())
        .toList();
  }

  /// The oldest first.
  List<Family> familiesOf(String user) {
    return families.values().stream()
        .filter(family -> family.user().equals(user))
        .sorted(Comparator.comparing(Family::granted).thenComparing(Family::id))
        .toList();
  }

  boolean denied(String token) {
    return denied.containsKey(token);
  }
}
