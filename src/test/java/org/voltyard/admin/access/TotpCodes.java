package org.voltyard.admin.access;

import java.time.Instant;

/// What an authenticator app would show, for tests of other packages.
public final class TotpCodes {
  private TotpCodes() {}

  /// The code of a moment.
  public static String now(String secret, Instant at) {
    return Totp.code(secret, at);
  }
}
