package org.voltyard.admin.access;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.Role;
import org.voltyard.domain.User;

/// Somebody whom a provider of OpenID Connect vouches for.
///
/// @param issuer the provider
/// @param person its lasting name of them (`sub`)
/// @param name what they are called there, as a user's name here
/// @param called how the window calls them
/// @param roles what it says they may do here; null where it is not asked
public record Vouched(
    String issuer, String person, String name, String called, @Nullable Set<Role> roles) {
  public Vouched {
    roles = roles == null ? null : Set.copyOf(roles);
  }

  /// The name of somebody as a user's: small letters, and `_` for whatever is not allowed; empty
  /// where nothing is left.
  public static String userName(String told) {
    String name = User.normal(told).replaceAll("[^a-z0-9.-]+", "_");
    String cut = name.length() <= 64 ? name : name.substring(0, 64);
    return cut.matches(".*[a-z0-9].*") ? cut : "";
  }
}
