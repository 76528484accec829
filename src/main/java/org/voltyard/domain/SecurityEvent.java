package org.voltyard.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What happened to the security of a station: what it reported, and its certificates.
public sealed interface SecurityEvent extends Fact {
  StationId station();

  @Override
  default String subject() {
    return station().value();
  }

  /// It reported something.
  record Reported(StationId station, SecurityReport report) implements SecurityEvent {}

  /// It asked for a certificate for its key; `refusal` is null when it was told that one will come.
  record CertificateRequested(
      StationId station, CertificateDesk.Request request, @Nullable String refusal)
      implements SecurityEvent {}

  /// It accepted a certificate; `certificate` is PEM, for its own ones the chain.
  record CertificateInstalled(StationId station, CertificateUse use, String certificate)
      implements SecurityEvent {}

  /// It removed a certificate.
  record CertificateDeleted(StationId station, CertificateHash hash) implements SecurityEvent {}

  /// It told which certificates it has for these uses; all uses when there are none.
  record CertificatesListed(
      StationId station, List<CertificateUse> uses, List<InstalledCertificate> found)
      implements SecurityEvent {
    public CertificatesListed {
      uses = List.copyOf(uses);
      found = List.copyOf(found);
    }
  }
}
