package org.voltyard.admin.access;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.voltyard.domain.Approval;
import org.voltyard.domain.Role;
import org.voltyard.domain.User;

/// What a second person is shown before somebody gets more to do.
final class RoleWish {
  private RoleWish() {}

  static Approval.Wish of(User user, Set<Role> before) {
    return new Approval.Wish(
        Approval.Kind.ROLES,
        user.name(),
        List.of(
            new Approval.Value("name", user.name()),
            new Approval.Value("called", user.called()),
            new Approval.Value("roles.before", names(before)),
            new Approval.Value("roles", names(user.roles())),
            new Approval.Value("active", String.valueOf(user.active()))));
  }

  private static String names(Set<Role> roles) {
    return roles.stream().sorted().map(Role::name).collect(Collectors.joining(" "));
  }
}
