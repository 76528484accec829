package org.voltyard.domain;

import java.util.List;
import java.util.stream.Collectors;

/// Somebody asked for what their roles do not allow.
public final class Forbidden extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final Permission permission;

  public Forbidden(String who, Permission permission) {
    super(
        "'"
            + who
            + "' may not: "
            + permission
            + " is needed, which these roles have: "
            + Role.that(permission).stream().map(Role::name).collect(Collectors.joining(", ")));
    this.permission = permission;
  }

  /// What is missing.
  public Permission permission() {
    return permission;
  }

  /// The roles that may.
  public List<Role> roles() {
    return Role.that(permission);
  }
}
