package org.voltyard.admin.openid;

import org.voltyard.domain.AccessEvent.SignInFailed.Cause;

/// A sign-in through the provider that cannot go on.
public final class Refused extends Exception {
  private static final long serialVersionUID = 1;

  private final Cause why;

  /// @param detail in plain words, without anything secret
  public Refused(Cause why, String detail) {
    super(detail);
    this.why = why;
  }

  /// What it is put down to.
  public Cause why() {
    return why;
  }

  /// In plain words.
  public String detail() {
    return String.valueOf(getMessage());
  }
}
