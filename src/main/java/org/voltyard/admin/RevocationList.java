package org.voltyard.admin;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import org.voltyard.domain.CertificateHash;
import org.voltyard.domain.CertificateState.Status;
import org.voltyard.domain.CertificateState;

/// A list of what an issuer took back, and what it says of one certificate.
record RevocationList(X509CRL list, Instant now) {
  private static final Duration USUAL = Duration.ofHours(1);

  /// @param data DER or PEM
  static RevocationList read(byte[] data, Instant now) throws GeneralSecurityException {
    return new RevocationList(
        (X509CRL)
            CertificateFactory.getInstance("X.509").generateCRL(new ByteArrayInputStream(data)),
        now);
  }

  /// @param known issuers of which the depot knows the key
  CertificateState of(CertificateHash asked, List<X509Certificate> known) {
    Date next = list.getNextUpdate();
    Instant until = next == null ? now.plus(USUAL) : next.toInstant();
    if (until.isBefore(now)) {
      return CertificateState.failed(now, "the revocation list is out of date");
    } else if (!ofIssuer(asked) || known.stream().noneMatch(i -> by(i, asked))) {
      return CertificateState.failed(until, "the revocation list is not the issuer's");
    }
    boolean revoked =
        list.getRevokedCertificates() != null
            && list.getRevokedCertificates().stream()
                .anyMatch(r -> r.getSerialNumber().equals(CertificateNames.serial(asked)));
    return new CertificateState(
        revoked ? Status.REVOKED : Status.GOOD, until, null, null); // M07.FR.06, M07.FR.07
  }

  private boolean ofIssuer(CertificateHash asked) {
    byte[] name =
        CertificateNames.digest(asked.algorithm(), list.getIssuerX500Principal().getEncoded());
    return Arrays.equals(name, CertificateNames.bytes(asked.issuerName()));
  }

  private boolean by(X509Certificate issuer, CertificateHash asked) {
    return Arrays.equals(
            CertificateNames.key(asked.algorithm(), issuer),
            CertificateNames.bytes(asked.issuerKey()))
        && signedBy(issuer);
  }

  boolean signedBy(X509Certificate issuer) {
    try {
      list.verify(issuer.getPublicKey());
      return true;
    } catch (GeneralSecurityException e) {
      return false;
    }
  }
}
