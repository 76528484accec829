package org.voltyard.domain;

import java.util.Locale;

/// Names a card, app or plate credential; upper and lower case are the same (OCPP CiString).
public record TokenId(String value) {
  /// What OCPP 2.1 allows; older versions take fewer.
  public static final int LONGEST = 255;

  /// Starts a session that nobody has to authorise.
  public static final TokenId FREE_VEND = new TokenId("FREEVEND");

  /// Stands in a session until somebody is known to charge.
  public static final TokenId NOBODY = new TokenId("NOBODY");

  public TokenId {
    if (value.isBlank() || value.length() > LONGEST) {
      throw new IllegalArgumentException(
          "token '" + value + "': 1 to " + LONGEST + " characters are allowed, not only blanks");
    }
  }

  /// The form in which tokens are compared.
  public String key() {
    return value.toUpperCase(Locale.ROOT);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TokenId(String text) && value.equalsIgnoreCase(text);
  }

  @Override
  public int hashCode() {
    return key().hashCode();
  }

  @Override
  public String toString() {
    return value;
  }
}
