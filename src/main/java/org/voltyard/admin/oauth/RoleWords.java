package org.voltyard.admin.oauth;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.voltyard.domain.Role;

/// What the roles of another are here.
public final class RoleWords {
  private RoleWords() {}

  /// What a word of the other means; empty for one that means nothing here.
  ///
  /// @param roles by the other's words; empty where they are the names of our roles
  public static List<Role> of(String word, Map<String, Role> roles) {
    if (roles.isEmpty()) {
      return Arrays.stream(Role.values()).filter(r -> r.name().equalsIgnoreCase(word)).toList();
    }
    Role role = roles.get(word);
    return role == null ? List.of() : List.of(role);
  }
}
