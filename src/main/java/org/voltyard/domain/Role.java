package org.voltyard.domain;

import static org.voltyard.domain.Permission.APPROVE;
import static org.voltyard.domain.Permission.AUDIT;
import static org.voltyard.domain.Permission.CHARGE;
import static org.voltyard.domain.Permission.MONEY;
import static org.voltyard.domain.Permission.OPERATE;
import static org.voltyard.domain.Permission.PRIVACY;
import static org.voltyard.domain.Permission.REGISTER;
import static org.voltyard.domain.Permission.SERVICE;
import static org.voltyard.domain.Permission.SHIFT;
import static org.voltyard.domain.Permission.VIEW;
import static org.voltyard.domain.Permission.VIEW_FRAMES;
import static org.voltyard.domain.Permission.VIEW_MONEY;
import static org.voltyard.domain.Permission.VIEW_PEOPLE;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// What somebody is at the depot, and with it what they may do. Whoever has several may do what any
/// of them may.
public enum Role {
  VIEWER(VIEW),
  OPERATOR(VIEW, VIEW_PEOPLE, CHARGE, OPERATE, SHIFT, REGISTER),
  TECHNICIAN(VIEW, VIEW_PEOPLE, VIEW_FRAMES, CHARGE, OPERATE, SERVICE, SHIFT),
  FINANCE(VIEW, VIEW_PEOPLE, VIEW_MONEY, MONEY, APPROVE, REGISTER),
  /// Whatever is not money; of money it sees all and may approve.
  ADMIN(
      VIEW,
      VIEW_PEOPLE,
      VIEW_MONEY,
      VIEW_FRAMES,
      CHARGE,
      OPERATE,
      SERVICE,
      SHIFT,
      REGISTER,
      APPROVE,
      PRIVACY,
      Permission.ADMIN,
      AUDIT);

  @SuppressWarnings("ImmutableEnumChecker") // made unmodifiable in the constructor
  private final Set<Permission> permissions;

  Role(Permission... permissions) {
    this.permissions = Collections.unmodifiableSet(EnumSet.copyOf(List.of(permissions)));
  }

  /// What it may do.
  public Set<Permission> permissions() {
    return permissions;
  }

  /// What somebody with these roles may do.
  public static Set<Permission> of(Collection<Role> roles) {
    EnumSet<Permission> all = EnumSet.noneOf(Permission.class);
    roles.forEach(role -> all.addAll(role.permissions));
    return Collections.unmodifiableSet(all);
  }

  /// The roles that may do it, in order.
  public static List<Role> that(Permission may) {
    return Arrays.stream(values()).filter(role -> role.permissions.contains(may)).toList();
  }
}
