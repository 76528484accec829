package org.voltyard.domain;

import java.time.Instant;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// By which a program comes in through the REST interface.
///
/// @param name 1 to 64 of letters, digits, `.`, `_`, `-`; never given twice, because the journal
///   names who did something by it
/// @param prefix the first characters of the key: what may be shown of it
/// @param expires until when it is good; null for ever
public record ApiKey(String name, String prefix, Set<Role> roles, @Nullable Instant expires) {
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,64}");

  public ApiKey {
    roles = Set.copyOf(roles);
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "name of a key '" + name + "': 1 to 64 letters, digits, '.', '_', '-' are allowed");
    }
    if (roles.isEmpty()) {
      throw new IllegalArgumentException("key '" + name + "' needs at least one role");
    }
  }

  /// What is done with this key.
  public Origin at(String where) {
    return new Origin("key:" + name, where, null, Role.of(roles));
  }
}
