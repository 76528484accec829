package org.voltyard.domain;

import java.util.List;

/// A certificate about which somebody else is asked, and the addresses where.
public record CertificateQuery(CertificateHash certificate, Source source, List<String> addresses) {
  public CertificateQuery {
    addresses = List.copyOf(addresses);
  }

  /// Who knows it.
  public enum Source {
    /// A responder that is asked for this one certificate.
    RESPONDER,
    /// A list of all that its issuer took back.
    LIST
  }
}
