package org.voltyard.admin.oauth;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.Fact;
import org.voltyard.domain.OAuthClient;
import org.voltyard.domain.OAuthEvent;
import org.voltyard.domain.Origin;
import org.voltyard.domain.Permission;

/// The programs that come in by OAuth 2: who registers them, and how they prove who they are.
public final class Clients {
  private static final String MARK = "vys_";
  private static final String NOBODY = Secrets.hash("no program has this secret");

  private final OAuthBook book;
  private final Consumer<? super Fact> journal;
  private final Secrets secrets = new Secrets();

  Clients(OAuthBook book, Consumer<? super Fact> journal) {
    this.book = book;
    this.journal = journal;
  }

  /// A program that was just registered or changed.
  ///
  /// @param secret is never told again; null for one that keeps none
  public record Made(OAuthClient client, @Nullable String secret) {}

  /// What a program shows.
  ///
  /// @param secret null where it shows none
  public record Proof(String id, @Nullable String secret) {}

  /// Registers one.
  ///
  /// @throws IllegalStateException when there is or was one of this id
  public synchronized Made create(OAuthClient client, Origin origin) {
    origin.needs(Permission.ADMIN);
    if (book.client(client.id()).isPresent()) {
      throw new IllegalStateException(
          "there is or was a client '" + client.id() + "'; take another id");
    }
    String secret = client.confidential() ? MARK + secrets.fresh() : null;
    OAuthClient first = versioned(client, 1);
    journal.accept(
        new OAuthEvent.ClientCreated(first, secret == null ? null : Secrets.hash(secret), origin));
    return new Made(first, secret);
  }

  /// Changes title, grants, redirects or scopes; whether there is one. What it was given counts for
  /// no more than it may from now on.
  ///
  /// @throws IllegalArgumentException where it is to keep a secret and kept none, or the reverse
  public synchronized boolean change(OAuthClient client, Origin origin) {
    origin.needs(Permission.ADMIN);
    Optional<OAuthClient> before = find(client.id());
    if (before.isEmpty()) {
      return false;
    }
    if (before.get().confidential() != client.confidential()) {
      throw new IllegalArgumentException(
          "client '" + client.id() + "' cannot change whether it keeps a secret");
    }
    OAuthClient next = versioned(client, before.get().version());
    if (!next.equals(before.get())) {
      journal.accept(new OAuthEvent.ClientChanged(next, origin));
    }
    return true;
  }

  /// Another secret for one; the one before and all of its tokens are void. Empty where there is
  /// none.
  ///
  /// @throws IllegalStateException where it keeps no secret
  public synchronized Optional<Made> renewSecret(String id, Origin origin) {
    origin.needs(Permission.ADMIN);
    Optional<OAuthClient> known = find(id);
    if (known.isEmpty()) {
      return Optional.empty();
    }
    if (!known.get().confidential()) {
      throw new IllegalStateException("client '" + id + "' keeps no secret");
    }
    OAuthClient next = versioned(known.get(), known.get().version() + 1);
    String secret = MARK + secrets.fresh();
    journal.accept(new OAuthEvent.ClientSecretChanged(next, Secrets.hash(secret), origin));
    return Optional.of(new Made(next, secret));
  }

  /// Takes one back for ever, with all it was given. Whether there was one.
  public synchronized boolean revoke(String id, Origin origin) {
    origin.needs(Permission.ADMIN);
    if (find(id).isEmpty()) {
      return false;
    }
    journal.accept(new OAuthEvent.ClientRevoked(id, origin));
    return true;
  }

  /// All that were ever registered, by id.
  public List<OAuthBook.Client> all() {
    return book.clients();
  }

  /// Whether none ever was.
  public boolean empty() {
    return book.clients().isEmpty();
  }

  /// One that is let in.
  public Optional<OAuthClient> find(String id) {
    return book.client(id).filter(OAuthBook.Client::good).map(OAuthBook.Client::client);
  }

  /// The program that proves to be itself.
  ///
  /// @throws OAuthRefusal where it does not
  OAuthClient prove(Proof proof) {
    OAuthBook.Client known = book.client(proof.id()).filter(OAuthBook.Client::good).orElse(null);
    String kept = known == null ? null : known.secretHash();
    String shown = proof.secret();
    // as long for an unknown program as for a wrong secret
    boolean same =
        Secrets.same(Secrets.hash(shown == null ? "" : shown), kept == null ? NOBODY : kept);
    boolean right = kept == null ? shown == null : shown != null && same;
    if (known == null || !right) {
      throw new OAuthRefusal(
          OAuthRefusal.Kind.INVALID_CLIENT, "the client is not known or its secret is wrong");
    }
    return known.client();
  }

  private static OAuthClient versioned(OAuthClient client, int version) {
    return new OAuthClient(
        client.id(),
        client.title(),
        client.confidential(),
        client.grants(),
        client.redirects(),
        client.scopes(),
        version);
  }
}
