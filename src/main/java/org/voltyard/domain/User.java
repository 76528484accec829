package org.voltyard.domain;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Somebody who signs in to VoltYard.
///
/// @param name by which they sign in, 1 to 64 of `a`-`z`, `0`-`9`, `.`, `_`, `-`
/// @param called how the window calls them
/// @param roles at least one
/// @param active one who is not can no longer sign in
/// @param version grows whenever roles, password or `active` change: what was given out before is
///   void then
public record User(String name, String called, Set<Role> roles, boolean active, int version) {
  private static final Pattern NAME = Pattern.compile("[a-z0-9._-]{1,64}");

  public User {
    roles = Set.copyOf(roles);
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "user name '" + name + "': 1 to 64 of a-z, 0-9, '.', '_', '-' are allowed");
    }
    if (called.isBlank() || called.length() > 100) {
      throw new IllegalArgumentException("displayed name: 1 to 100 characters are allowed");
    }
    if (roles.isEmpty()) {
      throw new IllegalArgumentException("user '" + name + "' needs at least one role");
    }
  }

  /// The name as it is compared.
  public static String normal(String typed) {
    return typed.strip().toLowerCase(Locale.ROOT);
  }

  /// What is done in this user's name from a place such as `window`.
  public Origin at(String where) {
    return new Origin(name, where, null, Role.of(roles));
  }
}
