package org.voltyard.ocpp.engine;

import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.cert.CertPathValidator;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertPathValidatorException.BasicReason;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateFactory;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECKey;
import java.security.interfaces.RSAKey;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.TlsIdentity;

/// Judges the certificates that stations show.
final class StationTrust {
  private static final int RSA_BITS = 2048; // A00.FR.502
  private static final int EC_BITS = 224; // A00.FR.503

  private final TlsIdentity identity;
  private final InstantSource clock;

  StationTrust(TlsIdentity identity, InstantSource clock) {
    this.identity = identity;
    this.clock = clock;
  }

  X509Certificate[] issuers() {
    return identity.anchors().toArray(X509Certificate[]::new);
  }

  /// What is wrong with a chain, its owner's certificate first; null when nothing is.
  @Nullable String fault(X509Certificate[] chain) {
    try {
      X509Certificate own = chain[0];
      boolean renewable = over(own) && identity.renewable().test(own); // A00.FR.429
      Date when = renewable ? own.getNotAfter() : Date.from(clock.instant());
      own.checkValidity(when);
      String path = path(chain, when); // A00.FR.403
      if (path != null) {
        return path;
      } else if (Arrays.stream(chain).anyMatch(identity.revoked())) { // A00.FR.705
        return "the certificate was revoked, or is not meant for the depot";
      } else if (weak(own.getPublicKey())) {
        return "the key of the certificate is too short";
      }
      return stranger(own);
    } catch (CertificateExpiredException e) {
      return "the certificate has expired";
    } catch (CertificateNotYetValidException e) {
      return "the certificate is not valid yet";
    } catch (GeneralSecurityException e) {
      return "the certificate cannot be checked: " + e.getMessage();
    }
  }

  private boolean over(X509Certificate own) {
    return own.getNotAfter().toInstant().isBefore(clock.instant());
  }

  private @Nullable String path(X509Certificate[] chain, Date when)
      throws GeneralSecurityException {
    if (identity.anchors().isEmpty()) {
      return "the depot trusts no issuer of station certificates";
    }
    List<X509Certificate> below =
        Arrays.stream(chain).filter(c -> !identity.anchors().contains(c)).toList();
    if (below.isEmpty()) {
      return "the certificate is an issuer's, not a station's";
    }
    Set<TrustAnchor> anchors =
        identity.anchors().stream()
            .map(anchor -> new TrustAnchor(anchor, null))
            .collect(Collectors.toSet());
    PKIXParameters rules = new PKIXParameters(anchors);
    rules.setRevocationEnabled(false); // the depot's own list is asked instead
    rules.setDate(when);
    try {
      CertPathValidator.getInstance("PKIX")
          .validate(CertificateFactory.getInstance("X.509").generateCertPath(below), rules);
      return null;
    } catch (CertPathValidatorException e) {
      return e.getReason() == BasicReason.EXPIRED
          ? "a certificate of its issuers has expired"
          : "the certificate does not come from an issuer that the depot trusts";
    }
  }

  private @Nullable String stranger(X509Certificate own) {
    String organization = identity.organization();
    return organization == null || Subject.of(own).organizations().contains(organization)
        ? null // A00.FR.404
        : "the certificate is not of organisation " + organization;
  }

  private static boolean weak(PublicKey key) {
    return switch (key) {
      case RSAKey rsa -> rsa.getModulus().bitLength() < RSA_BITS;
      case ECKey ec -> ec.getParams().getOrder().bitLength() < EC_BITS;
      default -> false;
    };
  }

  /// For the handshake: a chain that is wrong ends it.
  void check(X509Certificate[] chain) throws CertificateException {
    String fault = fault(chain);
    if (fault != null) {
      throw new CertificateException(fault + ": " + chain[0].getSubjectX500Principal());
    }
  }
}
