package org.voltyard.admin.oauth;

import java.util.Locale;

/// A request that is refused as OAuth 2 has it. // RFC 6749 5.2, 4.1.2.1
public final class OAuthRefusal extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final Kind kind;

  /// What is wrong, in the words of the specification.
  public enum Kind {
    INVALID_REQUEST,
    INVALID_CLIENT,
    INVALID_GRANT,
    UNAUTHORIZED_CLIENT,
    UNSUPPORTED_GRANT_TYPE,
    UNSUPPORTED_RESPONSE_TYPE,
    INVALID_SCOPE,
    ACCESS_DENIED,
    TEMPORARILY_UNAVAILABLE;

    /// As it goes over the wire.
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public OAuthRefusal(Kind kind, String detail) {
    super(detail);
    this.kind = kind;
  }

  public Kind kind() {
    return kind;
  }
}
