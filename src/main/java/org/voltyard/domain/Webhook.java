package org.voltyard.domain;

import java.util.List;
import java.util.Set;

/// Where facts are sent, and which.
///
/// @param kinds kinds of facts, or how they begin; empty for all that the rights allow
/// @param secret what messages are signed with, as `whsec_` and Base64
/// @param rights of whoever wanted it: nothing is sent that they may not see
public record Webhook(
    String id, String url, List<String> kinds, String secret, Set<Permission> rights) {
  public Webhook {
    kinds = List.copyOf(kinds);
    rights = Set.copyOf(rights);
  }

  /// Whether it is sent facts of a kind.
  public boolean wants(String kind) {
    return !kind.startsWith("webhook.")
        && (kinds.isEmpty() || kinds.stream().anyMatch(kind::startsWith))
        && rights.contains(FactRights.needed(kind));
  }
}
