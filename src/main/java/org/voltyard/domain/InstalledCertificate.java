package org.voltyard.domain;

import java.util.List;

/// A certificate that a station has, with those of its chain below it.
public record InstalledCertificate(
    CertificateUse use, CertificateHash hash, List<CertificateHash> chain) {
  public InstalledCertificate {
    chain = List.copyOf(chain);
  }
}
