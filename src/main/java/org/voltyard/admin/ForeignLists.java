package org.voltyard.admin;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What other authorities took back of the certificates that stations show. A list that cannot be
/// read leaves the one before it in force; one that no believed issuer signed says nothing.
final class ForeignLists {
  private static final Logger LOG = LoggerFactory.getLogger(ForeignLists.class);

  private final Supplier<CertificateRules> rules;
  private volatile List<X509CRL> lists = List.of();
  private volatile boolean known;

  ForeignLists(Supplier<CertificateRules> rules) {
    this.rules = rules;
  }

  /// Reads them again.
  synchronized void read() {
    String place = rules.get().files().revocations();
    known = true;
    if (place == null) {
      lists = List.of();
      return;
    }
    try {
      lists = believed(content(place));
    } catch (IOException | GeneralSecurityException | RuntimeException e) {
      LOG.error("the revocation lists {} cannot be read: {}", place, e.getMessage());
    }
  }

  private List<X509CRL> believed(byte[] content) throws GeneralSecurityException {
    Path trust = rules.get().files().trust();
    List<X509Certificate> issuers = trust == null ? List.of() : Pem.certificates(Pem.file(trust));
    return CertificateFactory.getInstance("X.509")
        .generateCRLs(new ByteArrayInputStream(content))
        .stream()
        .map(X509CRL.class::cast)
        .filter(list -> issuers.stream().anyMatch(issuer -> signed(list, issuer)))
        .toList();
  }

  private static boolean signed(X509CRL list, X509Certificate issuer) {
    try {
      list.verify(issuer.getPublicKey());
      return true;
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  private static byte[] content(String place) throws IOException {
    if (!place.startsWith("http")) {
      return Files.readAllBytes(Path.of(place));
    }
    try (Responders http = new Responders()) {
      return http.ask(place, null, Set.of());
    }
  }

  boolean revoked(X509Certificate certificate) {
    if (!known) {
      read();
    }
    return lists.stream()
        .anyMatch(
            list ->
                list.getIssuerX500Principal().equals(certificate.getIssuerX500Principal())
                    && list.getRevokedCertificate(certificate.getSerialNumber()) != null);
  }
}
