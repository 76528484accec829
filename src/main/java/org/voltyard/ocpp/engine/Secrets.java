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

  /// A member that is a password itself, such as those of network profiles in 2.x.
  private static final Pattern MEMBER =
      Pattern.compile(
          "(\"[a-z]*password\"\\s*:\\s*\")((?:[^\"\\\\]|\\\\.)*)\"", Pattern.CASE_INSENSITIVE);

  /// The value of a variable whose name follows it, or came before it. // 2.x SetVariables
  private static final Pattern VARIABLE_AFTER =
      Pattern.compile(
          "(\"attributeValue\"\\s*:\\s*\")((?:[^\"\\\\]|\\\\.)*)"
              + "(\"(?:(?!\"attributeValue\").)*?\"name\"\\s*:\\s*\"[a-z]*password\")",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private static final Pattern VARIABLE_BEFORE =
      Pattern.compile(
          "(\"name\"\\s*:\\s*\"[a-z]*password\"\\s*}\\s*,(?:(?!\"name\").)*?"
              + "\"attributeValue\"\\s*:\\s*\")((?:[^\"\\\\]|\\\\.)*)\"",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  /// What a station tells of a customer, and a customer's name that is no token. // N09
  private static final Pattern CUSTOMER =
      Pattern.compile("(\"(?:data|customerIdentifier)\"\\s*:\\s*\")((?:[^\"\\\\]|\\\\.)*)\"");

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
    if (text.contains("assword\"") || text.contains("ASSWORD\"")) {
      safe = MEMBER.matcher(safe).replaceAll("$1" + MASK + "\"");
      safe = VARIABLE_BEFORE.matcher(safe).replaceAll("$1" + MASK + "\"");
      safe = VARIABLE_AFTER.matcher(safe).replaceAll("$1" + MASK + "$3");
    }
    if (text.contains("NotifyCustomerInformation") || text.contains("customerIdentifier\"")) {
      safe = CUSTOMER.matcher(safe).replaceAll("$1" + MASK + "\"");
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
