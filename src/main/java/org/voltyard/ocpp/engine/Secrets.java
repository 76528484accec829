package org.voltyard.ocpp.engine;

import java.util.regex.Pattern;

/// Masks what must not be written down: the authorization key, and passwords within addresses.
final class Secrets {
  static final String MASK = "***";
  private static final String KEY = "AuthorizationKey";
  private static final Pattern VALUE_AFTER =
      Pattern.compile(
          "(\"key\"\\s*:\\s*\"AuthorizationKey\"[^{}]*?\"value\"\\s*:\\s*\")((?:[^\"\\\\]|\\\\.)*)\"",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern VALUE_BEFORE =
      Pattern.compile(
          "(\"value\"\\s*:\\s*\")((?:[^\"\\\\]|\\\\.)*)(\"[^{}]*?\"key\"\\s*:\\s*\"AuthorizationKey\")",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern LOGIN =
      Pattern.compile("(://[^/@:\\s\"]*:)[^@/\\s\"]*@", Pattern.CASE_INSENSITIVE);

  private Secrets() {}

  static boolean secret(String configurationKey) {
    return configurationKey.equalsIgnoreCase(KEY);
  }

  /// The text of a frame or payload without its secrets; the same object when there are none.
  static String masked(String text) {
    String safe = text;
    if (containsKey(text)) {
      safe = VALUE_AFTER.matcher(safe).replaceAll("$1" + MASK + "\"");
      safe = VALUE_BEFORE.matcher(safe).replaceAll("$1" + MASK + "$3");
    }
    if (safe.contains("://") && safe.indexOf('@') >= 0) {
      safe = LOGIN.matcher(safe).replaceAll("$1" + MASK + "@");
    }
    return safe;
  }

  private static boolean containsKey(String text) {
    return text.contains("zationKey\"")
        || text.contains("zationkey\"")
        || text.contains("ZATIONKEY\"");
  }
}
