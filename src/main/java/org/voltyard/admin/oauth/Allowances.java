package org.voltyard.admin.oauth;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.voltyard.domain.Origin;
import org.voltyard.domain.Permission;

/// What users let programs do in their name, as long as it is in force.
public final class Allowances {
  private final Families families;

  Allowances(Families families) {
    this.families = families;
  }

  /// What one user let one program do.
  ///
  /// @param expires when the program has to ask the user again, unless it is ended before
  public record Allowance(
      String id,
      String client,
      String user,
      Set<Permission> scopes,
      Instant granted,
      Instant expires) {
    static Allowance of(OAuthBook.Family family) {
      return new Allowance(
          family.id(),
          family.client(),
          family.user(),
          family.scopes(),
          family.granted(),
          family.expires());
    }
  }

  /// All that are in force, the newest first.
  public List<Allowance> all() {
    return families.inForce().stream().map(Allowance::of).toList();
  }

  /// Ends one: its tokens are void at once. Whether there was one.
  public boolean end(String id, Origin origin) {
    origin.needs(Permission.ADMIN);
    return families.takeBack(id, origin);
  }
}
