package org.voltyard.admin.access;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// What a password must be: long, and not what everybody tries first. Nothing is asked of its
/// letters.
public final class PasswordRules {
  /// The fewest characters.
  public static final int SHORTEST = 12;

  private static final int LONGEST = 256;
  private static final int FEWEST_DIFFERENT = 5;
  private static final String ROWS =
      "01234567890123456789 qwertyuiopasdfghjklzxcvbnm abcdefghijklmnopqrstuvwxyz"
          + " 98765432109876543210 1q2w3e4r5t6y7u8i9o0p 1qaz2wsx3edc4rfv5tgb6yhn";
  private static final Set<String> KNOWN =
      Set.of(
          "password",
          "passw0rd",
          "administrator",
          "admin",
          "voltyard",
          "welcome",
          "changeme",
          "letmein",
          "qwerty",
          "iloveyou",
          "charging",
          "chargingdepot",
          "correcthorsebatterystaple",
          "woaini",
          "mima",
          "default",
          "secret",
          "test",
          "user",
          "root",
          "operator");

  private PasswordRules() {}

  /// What is wrong with a password.
  public enum Weakness {
    SHORT,
    LONG,
    /// One of those that are tried first.
    KNOWN,
    /// It is the name again.
    NAME
  }

  /// What is wrong with it as the password of a user, if anything is.
  public static Optional<Weakness> weakness(String user, char[] password) {
    String text = new String(password);
    int length = text.codePointCount(0, text.length());
    if (length < SHORTEST) {
      return Optional.of(Weakness.SHORT);
    }
    if (length > LONGEST) {
      return Optional.of(Weakness.LONG);
    }
    String plain = text.strip().toLowerCase(Locale.ROOT);
    String word = plain.replaceAll("[0-9!@#$%^&*._ -]+$", "").replaceAll("^[0-9]+", "");
    boolean repeats = plain.codePoints().distinct().count() < FEWEST_DIFFERENT;
    if (repeats || ROWS.contains(plain) || KNOWN.contains(word) || twice(plain)) {
      return Optional.of(Weakness.KNOWN);
    }
    return word.equals(user) || plain.replace(user, "").length() < SHORTEST / 2
        ? Optional.of(Weakness.NAME)
        : Optional.empty();
  }

  private static boolean twice(String plain) {
    String half = plain.substring(0, plain.length() / 2);
    return plain.equals(half + half) && (KNOWN.contains(half) || ROWS.contains(half));
  }

  /// Refuses a weak password.
  ///
  /// @throws IllegalArgumentException saying what is wrong with it
  public static void check(String user, char[] password) {
    weakness(user, password)
        .ifPresent(
            weak -> {
              throw new IllegalArgumentException(
                  switch (weak) {
                    case SHORT -> "a password has " + SHORTEST + " characters or more";
                    case LONG -> "a password has " + LONGEST + " characters at most";
                    case KNOWN -> "this password is one of those that are tried first";
                    case NAME -> "this password is little more than the name of the user";
                  });
            });
  }
}
