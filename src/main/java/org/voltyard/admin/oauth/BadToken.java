package org.voltyard.admin.oauth;

/// A token that does not count.
public final class BadToken extends Exception {
  private static final long serialVersionUID = 1;

  public BadToken(String why) {
    super(why);
  }
}
