package org.voltyard.app;

import java.util.Optional;
import org.voltyard.domain.Approval;

/// Which changes of settings weigh so much that a second person is asked, and as what.
final class Weight {
  private Weight() {}

  static Optional<Approval.Kind> of(String key, String before, String after) {
    return switch (key) {
      case "site.limit" ->
          as(Approval.Kind.SITE_LIMIT, grows(Long.parseLong(before), Long.parseLong(after)));
      case "ocpp.security-profile" ->
          as(Approval.Kind.SECURITY_PROFILE, Long.parseLong(after) < Long.parseLong(before));
      case "ocpp.basic-auth" ->
          as(
              Approval.Kind.SECURITY_PROFILE,
              Boolean.parseBoolean(before) && !Boolean.parseBoolean(after));
      default ->
          as(Approval.Kind.SIGN_IN, OpenIdTable.WEIGHTY.contains(key) && !after.equals(before));
    };
  }

  private static Optional<Approval.Kind> as(Approval.Kind kind, boolean heavy) {
    return heavy ? Optional.of(kind) : Optional.empty();
  }

  /// 0 is no limit at all.
  private static boolean grows(long was, long is) {
    return was != 0 && (is == 0 || is > was);
  }
}
