package org.voltyard.admin.openid;

import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.Role;

/// What an admin says about the provider.
///
/// @param issuer its address, as its tokens name it
/// @param client what it knows the depot as
/// @param secret null where it gave none
/// @param scopes what is asked for, with blanks between
/// @param people how people come to be users
/// @param fresh whether it has to ask who is there even where its own session goes on
/// @param port on which the browser comes back; 0 is any free
public record ProviderSettings(
    String issuer,
    String client,
    @Nullable String secret,
    String scopes,
    People people,
    boolean fresh,
    int port) {
  /// How people come to be users.
  ///
  /// @param nameClaim where a token tells the name of the user
  /// @param rolesClaim where it tells roles; null where admins give them
  /// @param roles what its words mean here; empty where they are the names of our roles
  /// @param admit whether one whom no admin has entered becomes a user
  public record People(
      String nameClaim, @Nullable String rolesClaim, Map<String, Role> roles, boolean admit) {
    public People {
      roles = Map.copyOf(roles);
    }
  }

  /// The same, and who is there has to be asked.
  ProviderSettings asking() {
    return new ProviderSettings(issuer, client, secret, scopes, people, true, port);
  }

  /// The machine that people are sent to.
  public String host() {
    String host = URI.create(issuer).getHost();
    return host == null ? issuer : host;
  }
}
