package org.voltyard.domain;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Who asked for something, from where (`window`, `api`, `driver page`, `depot`), why, and what
/// they may do. Two origins are equal whatever they may do: that is never kept, because a fact
/// tells only what was allowed when it happened.
///
/// @param who the name of a user, `key:` and the name of an API key, `client:` and the id of a
///   program, `foreign:` and the subject of another issuer's token, `driver:` and a number, or the
///   part of the depot that acts by itself
/// @param why what was given as the reason, where somebody did
/// @param rights what may be asked for in this name
public record Origin(String who, String where, @Nullable String why, Set<Permission> rights) {
  private static final Set<Permission> ALL = Set.copyOf(EnumSet.allOf(Permission.class));

  /// The depot itself, such as the questions it asks after a boot.
  public static final Origin DEPOT = new Origin("depot", "depot");

  public Origin {
    rights = Set.copyOf(rights);
  }

  /// The depot itself, or an origin from the journal, whose rights were looked at when it was
  /// written. Window and API make theirs like this only while there is no user: then whoever sits
  /// at this machine may do everything.
  public Origin(String who, String where) {
    this(who, where, null, ALL);
  }

  /// The same for a reason.
  public Origin because(@Nullable String reason) {
    return new Origin(who, where, reason, rights);
  }

  /// Whether the depot asks by itself, by one of its rules or to follow something up.
  public boolean automatic() {
    return where.equals(DEPOT.where);
  }

  /// Whether this may be asked for.
  public boolean may(Permission permission) {
    return rights.contains(permission);
  }

  /// The one place where rights are enforced: whatever changes something asks here first.
  ///
  /// @throws Forbidden when it is not allowed
  public void needs(Permission permission) {
    if (!may(permission)) {
      throw new Forbidden(who, permission);
    }
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Origin o
        && who.equals(o.who)
        && where.equals(o.where)
        && Objects.equals(why, o.why);
  }

  @Override
  public int hashCode() {
    return Objects.hash(who, where, why);
  }

  @Override
  public String toString() {
    return who + " at " + where + (why == null ? "" : " because " + why);
  }
}
