package org.voltyard.ui.audit;

import java.util.List;
import org.voltyard.ui.kit.Texts;

/// What kinds of records are called.
final class AuditWords {
  /// The beginnings of kinds by which one filters.
  static final List<String> GROUPS =
      List.of(
          "access.",
          "approval.",
          "audit.",
          "certificate.",
          "command.",
          "display.",
          "key.",
          "oauth.",
          "payment.",
          "portal.",
          "privacy.",
          "register.",
          "security.",
          "shift.",
          "site.",
          "station.",
          "tariff.",
          "template.",
          "token.",
          "webhook.");

  private AuditWords() {}

  static String kind(Texts texts, String kind) {
    String key = "audit.kind." + kind;
    return texts.has(key) ? texts.of(key) : kind;
  }

  static String group(Texts texts, String group) {
    if (group.isEmpty()) {
      return texts.of("audit.anyKind");
    }
    String key = "audit.group." + group.replaceAll("\\.$", "");
    return texts.has(key) ? texts.of(key) : group;
  }
}
