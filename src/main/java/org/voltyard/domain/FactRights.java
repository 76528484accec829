package org.voltyard.domain;

import java.util.Map;

/// Who may be sent which facts, by what they are about. A family of facts that is not listed is for
/// those who may see the audit log.
public final class FactRights {
  private static final Map<String, Permission> FAMILIES =
      Map.ofEntries(
          Map.entry("station", Permission.VIEW),
          Map.entry("session", Permission.VIEW),
          Map.entry("meter", Permission.VIEW),
          Map.entry("reservation", Permission.VIEW),
          Map.entry("command", Permission.VIEW),
          Map.entry("profile", Permission.VIEW),
          Map.entry("diagnostic", Permission.VIEW),
          Map.entry("display", Permission.VIEW),
          Map.entry("template", Permission.VIEW),
          Map.entry("grid", Permission.VIEW),
          Map.entry("swap", Permission.VIEW),
          Map.entry("shift", Permission.VIEW),
          Map.entry("security", Permission.VIEW),
          Map.entry("token", Permission.VIEW_PEOPLE),
          Map.entry("register", Permission.VIEW_PEOPLE),
          Map.entry("locallist", Permission.VIEW_PEOPLE),
          Map.entry("tariff", Permission.VIEW_MONEY),
          Map.entry("cost", Permission.VIEW_MONEY),
          Map.entry("payment", Permission.VIEW_MONEY),
          Map.entry("site", Permission.ADMIN),
          Map.entry("certificate", Permission.ADMIN));

  private FactRights() {}

  /// What somebody needs to be sent facts of a kind such as `session.started`.
  public static Permission needed(String kind) {
    int end = kind.indexOf('.');
    return FAMILIES.getOrDefault(end < 0 ? kind : kind.substring(0, end), Permission.AUDIT);
  }
}
