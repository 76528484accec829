package org.voltyard.domain;

/// By what a customer is named to a station; exactly one thing, as the specification wants it.
public sealed interface CustomerReference {
  /// What kind of name it is, without the name itself.
  enum Kind {
    TOKEN,
    CERTIFICATE,
    IDENTIFIER
  }

  Kind kind();

  /// By a token.
  record ByToken(TokenId token) implements CustomerReference {
    @Override
    public Kind kind() {
      return Kind.TOKEN;
    }
  }

  /// By the vehicle's certificate.
  record ByCertificate(CertificateHash hash) implements CustomerReference {
    @Override
    public Kind kind() {
      return Kind.CERTIFICATE;
    }
  }

  /// By a name that the station's vendor gives a meaning; it may be personal.
  record ByIdentifier(String text) implements CustomerReference {
    @Override
    public Kind kind() {
      return Kind.IDENTIFIER;
    }

    /// Without the name.
    @Override
    public String toString() {
      return "ByIdentifier[***]";
    }
  }
}
