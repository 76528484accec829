package org.voltyard.app;

import java.util.regex.Pattern;
import org.voltyard.journal.AuditMask;

/// Takes out of the log what must not stand there, wherever it came from: keys, passwords, whole
/// plates, phone numbers and mail addresses.
final class LogMask {
  private static final Pattern KEY = Pattern.compile("\\b(vy_\\w{3}|whsec_)[\\w+/=-]{8,}");
  private static final Pattern SHOWN = Pattern.compile("(?i)\\b(bearer|basic) +[\\w.~+/-]{6,}=*");
  private static final Pattern NAMED =
      Pattern.compile(
          "(?i)(password|passwort|secret|token|idTag|authorization|pwd)(\\\\?[\"']?\\s*[=:]\\s*\\\\?[\"']?)[^\\s\"'\\\\,;&)}\\]]+");

  private LogMask() {}

  static String text(String line) {
    String masked = KEY.matcher(line).replaceAll("$1***");
    masked = SHOWN.matcher(masked).replaceAll("$1 ***");
    masked = NAMED.matcher(masked).replaceAll("$1$2***");
    return AuditMask.masked(masked);
  }
}
