package org.voltyard.sim;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.voltyard.ocpp.v16.CertificateHashData;
import org.voltyard.ocpp.v16.CertificateUse;

/// The root certificates that a charger trusts, by what they are for.
final class Roots {
  private static final HexFormat HEX = HexFormat.of();
  private static final int HEXADECIMAL = 16;

  private final Map<CertificateUse, List<X509Certificate>> known =
      new EnumMap<>(CertificateUse.class);

  int count() {
    return known.values().stream().mapToInt(List::size).sum();
  }

  void add(CertificateUse use, X509Certificate root) {
    List<X509Certificate> all = known.computeIfAbsent(use, _ -> new ArrayList<>());
    all.remove(root);
    all.add(root);
  }

  /// Whether there was one of that name.
  boolean remove(CertificateHashData name) {
    boolean found = false;
    for (List<X509Certificate> all : known.values()) {
      found |= all.removeIf(root -> same(name, root));
    }
    return found;
  }

  List<CertificateHashData> names(CertificateUse use) {
    return known.getOrDefault(use, List.of()).stream()
        .map(root -> name(root, CertificateHashData.Algorithm.SHA256))
        .toList();
  }

  private static boolean same(CertificateHashData wanted, X509Certificate root) {
    CertificateHashData own = name(root, wanted.hashAlgorithm());
    return own.issuerNameHash().equalsIgnoreCase(wanted.issuerNameHash())
        && own.issuerKeyHash().equalsIgnoreCase(wanted.issuerKeyHash())
        && own.serialNumber().equalsIgnoreCase(wanted.serialNumber());
  }

  /// A root is its own issuer. // white paper 6.1, RFC 6960
  private static CertificateHashData name(
      X509Certificate root, CertificateHashData.Algorithm algorithm) {
    return new CertificateHashData(
        algorithm,
        hash(algorithm, root.getIssuerX500Principal().getEncoded()),
        hash(algorithm, Der.keyBits(root.getPublicKey().getEncoded())),
        root.getSerialNumber().toString(HEXADECIMAL));
  }

  private static String hash(CertificateHashData.Algorithm algorithm, byte[] bytes) {
    String name =
        switch (algorithm) {
          case SHA256 -> "SHA-256";
          case SHA384 -> "SHA-384";
          case SHA512 -> "SHA-512";
        };
    try {
      return HEX.formatHex(MessageDigest.getInstance(name).digest(bytes));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java has no " + name, e);
    }
  }
}
