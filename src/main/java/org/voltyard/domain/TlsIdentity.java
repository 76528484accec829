package org.voltyard.domain;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// What the depot shows to stations over TLS, and which stations' certificates it believes.
///
/// @param chains at most one for each kind of key
/// @param anchors roots under which stations' certificates must stand
/// @param revoked tells of a certificate that it is not to be believed any more
/// @param renewable tells of an expired certificate that its owner may come in to have another
/// @param organization must stand in the subject of a station's certificate; null for any
public record TlsIdentity(
    List<Chain> chains,
    Set<X509Certificate> anchors,
    Predicate<X509Certificate> revoked,
    Predicate<X509Certificate> renewable,
    @Nullable String organization) {
  /// One that lets nobody in whose certificate has expired.
  public TlsIdentity(
      List<Chain> chains,
      Set<X509Certificate> anchors,
      Predicate<X509Certificate> revoked,
      @Nullable String organization) {
    this(chains, anchors, revoked, _ -> false, organization);
  }

  public TlsIdentity {
    chains = List.copyOf(chains);
    anchors = Set.copyOf(anchors);
  }

  /// A certificate with those that signed it, and its key.
  public record Chain(PrivateKey key, List<X509Certificate> certificates) {
    public Chain {
      certificates = List.copyOf(certificates);
      if (certificates.isEmpty()) {
        throw new IllegalArgumentException("a chain without a certificate");
      }
    }
  }
}
