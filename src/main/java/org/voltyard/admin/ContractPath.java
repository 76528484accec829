package org.voltyard.admin;

import java.security.GeneralSecurityException;
import java.security.cert.CertPathValidator;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertPathValidatorException.BasicReason;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXCertPathValidatorResult;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.voltyard.domain.ContractTrust.Finding;
import org.voltyard.domain.ContractTrust.Verdict;

/// A contract's certificates up to a root that the depot believes.
///
/// @param links from the contract's own upwards, each with who made it
record ContractPath(List<Link> links) {
  ContractPath {
    links = List.copyOf(links);
  }

  /// A certificate and its issuer's.
  record Link(X509Certificate certificate, X509Certificate issuer) {}

  /// Certificates that lead nowhere.
  static final class Broken extends Exception {
    private static final long serialVersionUID = 1;
    private final transient Verdict verdict;

    Broken(Finding finding, String reason) {
      super(reason);
      verdict = new Verdict(finding, reason);
    }

    Verdict verdict() {
      return verdict;
    }
  }

  /// @param chain the contract's own first
  static ContractPath of(List<X509Certificate> chain, List<X509Certificate> roots, Instant now)
      throws Broken {
    List<X509Certificate> below = chain.stream().filter(c -> !roots.contains(c)).toList();
    if (roots.isEmpty()) {
      throw new Broken(Finding.DOUBTFUL, "the depot knows no root of contracts");
    } else if (below.isEmpty()) {
      throw new Broken(Finding.DOUBTFUL, "the certificate is an issuer's, not a contract's");
    }
    try {
      return links(below, validated(below, roots, now));
    } catch (CertPathValidatorException e) {
      throw e.getReason() == BasicReason.EXPIRED
          ? new Broken(Finding.EXPIRED, "a certificate of the contract has expired")
          : new Broken(Finding.DOUBTFUL, "the contract stands under no root that the depot knows");
    } catch (GeneralSecurityException e) {
      throw new Broken(Finding.DOUBTFUL, "the contract cannot be checked: " + e.getMessage());
    }
  }

  private static X509Certificate validated(
      List<X509Certificate> below, List<X509Certificate> roots, Instant now)
      throws GeneralSecurityException {
    Set<TrustAnchor> anchors = new HashSet<>();
    roots.forEach(root -> anchors.add(new TrustAnchor(root, null)));
    PKIXParameters rules = new PKIXParameters(anchors);
    rules.setRevocationEnabled(false); // asked one by one, see Contracts
    rules.setDate(Date.from(now));
    var result =
        (PKIXCertPathValidatorResult)
            CertPathValidator.getInstance("PKIX")
                .validate(CertificateFactory.getInstance("X.509").generateCertPath(below), rules);
    return result.getTrustAnchor().getTrustedCert();
  }

  private static ContractPath links(List<X509Certificate> below, X509Certificate root) {
    List<Link> links = new ArrayList<>();
    for (int i = 0; i < below.size(); i++) {
      links.add(new Link(below.get(i), i + 1 < below.size() ? below.get(i + 1) : root));
    }
    return new ContractPath(links);
  }
}
