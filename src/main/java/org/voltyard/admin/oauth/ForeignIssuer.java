package org.voltyard.admin.oauth;

import java.util.List;
import java.util.Map;
import org.voltyard.domain.Role;

/// Somebody else whose tokens count here.
///
/// @param keys address or file of its public keys as JSON (RFC 7517)
/// @param audience must stand in a token
/// @param rolesClaim where the token tells roles: `roles`, or a path such as `realm_access.roles`
/// @param roles what its words mean here; empty where they are the names of our roles
public record ForeignIssuer(
    String issuer, String keys, String audience, String rolesClaim, Map<String, Role> roles) {
  public ForeignIssuer {
    roles = Map.copyOf(roles);
  }

  /// What a word of the token means; empty for one that means nothing here.
  List<Role> role(String word) {
    return RoleWords.of(word, roles);
  }
}
