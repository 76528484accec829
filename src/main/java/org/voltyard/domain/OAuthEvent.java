package org.voltyard.domain;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What happened to programs that come in by OAuth 2, to what they were given, and to the keys that
/// sign it. Secrets and tokens are here as hashes only.
public sealed interface OAuthEvent extends Fact {
  /// Somebody registered a program.
  ///
  /// @param secretHash null for one that keeps no secret
  record ClientCreated(OAuthClient client, @Nullable String secretHash, Origin origin)
      implements OAuthEvent {
    @Override
    public String subject() {
      return client.id();
    }
  }

  /// Somebody changed one.
  record ClientChanged(OAuthClient client, Origin origin) implements OAuthEvent {
    @Override
    public String subject() {
      return client.id();
    }
  }

  /// It was given another secret; the one before is void, and so are the tokens.
  record ClientSecretChanged(OAuthClient client, String secretHash, Origin origin)
      implements OAuthEvent {
    @Override
    public String subject() {
      return client.id();
    }
  }

  /// It is let in no more.
  record ClientRevoked(String client, Origin origin) implements OAuthEvent {
    @Override
    public String subject() {
      return client;
    }
  }

  /// A key to sign with; the private half is in the depot's store of keys.
  ///
  /// @param publicKey X.509 in Base64
  record KeyMade(String kid, String publicKey) implements OAuthEvent {
    @Override
    public String subject() {
      return kid;
    }
  }

  /// Nothing that it has signed is good any more.
  record KeyDropped(String kid) implements OAuthEvent {
    @Override
    public String subject() {
      return kid;
    }
  }

  /// A user let a program act in their name.
  ///
  /// @param family names what follows from it: hash of what all of its refresh tokens begin with
  /// @param tokenHash of the refresh token that is good now
  /// @param expires until when it can be refreshed
  record Granted(
      String family,
      String client,
      String user,
      int userVersion,
      Set<Permission> scopes,
      String tokenHash,
      Instant expires)
      implements OAuthEvent {
    public Granted {
      scopes = Set.copyOf(scopes);
    }

    @Override
    public Origin origin() {
      return new Origin(user, "api", null, Set.of());
    }

    @Override
    public String subject() {
      return client;
    }
  }

  /// The next refresh token of a family is good from now on, no other.
  record Refreshed(String family, String client, String tokenHash) implements OAuthEvent {
    @Override
    public String subject() {
      return client;
    }
  }

  /// A family gets no more tokens, and those it has are void.
  record Ended(String family, String client, Cause cause) implements OAuthEvent {
    public enum Cause {
      /// The program gave it back.
      GIVEN_BACK,
      /// A refresh token came a second time: somebody has a copy.
      REUSED,
      /// Its time is over, or the user is another.
      OVER,
      /// Newer ones took its place.
      DISPLACED
    }

    @Override
    public Origin origin() {
      return new Origin("client:" + client, "api", null, Set.of());
    }

    @Override
    public String subject() {
      return client;
    }
  }

  /// Somebody at the depot ended what a user had let a program do.
  record TakenBack(String family, String client, String user, Origin origin) implements OAuthEvent {
    @Override
    public String subject() {
      return client;
    }
  }

  /// A token of a program's own was given back before its time.
  record TokenDenied(String token, String client, Instant expires) implements OAuthEvent {
    @Override
    public String subject() {
      return client;
    }
  }
}
