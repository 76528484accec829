package org.voltyard.domain;

/// What the depot's own authority did.
public sealed interface CertificateEvent extends Fact {
  /// It made a certificate.
  record Issued(IssuedCertificate certificate, Origin origin) implements CertificateEvent {
    @Override
    public String subject() {
      return certificate.subject();
    }
  }

  /// A certificate is not to be believed any more.
  record Revoked(String serial, String reason, Origin origin) implements CertificateEvent {
    @Override
    public String subject() {
      return serial;
    }
  }

  /// No certificate will be made for a request, named by the number of its fact.
  record RequestRefused(StationId station, long request, String reason, Origin origin)
      implements CertificateEvent {
    @Override
    public String subject() {
      return station.value();
    }
  }
}
