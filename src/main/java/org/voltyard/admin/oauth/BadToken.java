package org.voltyard.admin.oauth;

/// A token that does not count.
final class BadToken extends Exception {
  private static final long serialVersionUID = 1;

  BadToken(String why) {
    super(why);
  }
}
