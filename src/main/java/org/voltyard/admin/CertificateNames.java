package org.voltyard.admin;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.voltyard.domain.CertificateHash;

/// Names certificates by the hashes of their issuers, as OCSP does (RFC 6960 §4.1.1).
final class CertificateNames {
  private static final HexFormat HEX = HexFormat.of();

  private CertificateNames() {}

  static CertificateHash hash(
      X509Certificate certificate, X509Certificate issuer, CertificateHash.Algorithm algorithm) {
    return new CertificateHash(
        algorithm,
        HEX.formatHex(digest(algorithm, certificate.getIssuerX500Principal().getEncoded())),
        HEX.formatHex(key(algorithm, issuer)),
        certificate.getSerialNumber().toString(16));
  }

  /// The hash of a key, without the words about its kind.
  static byte[] key(CertificateHash.Algorithm algorithm, X509Certificate owner) {
    var info = SubjectPublicKeyInfo.getInstance(owner.getPublicKey().getEncoded());
    return digest(algorithm, info.getPublicKeyData().getBytes());
  }

  static byte[] digest(CertificateHash.Algorithm algorithm, byte[] data) {
    try {
      return MessageDigest.getInstance(
              switch (algorithm) {
                case SHA256 -> "SHA-256";
                case SHA384 -> "SHA-384";
                case SHA512 -> "SHA-512";
              })
          .digest(data);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java has no " + algorithm, e);
    }
  }

  static ASN1ObjectIdentifier oid(CertificateHash.Algorithm algorithm) {
    return switch (algorithm) {
      case SHA256 -> NISTObjectIdentifiers.id_sha256;
      case SHA384 -> NISTObjectIdentifiers.id_sha384;
      case SHA512 -> NISTObjectIdentifiers.id_sha512;
    };
  }

  /// @throws IllegalArgumentException where the text is no hexadecimal
  static byte[] bytes(String hex) {
    return HEX.parseHex(hex);
  }

  /// @throws IllegalArgumentException where the text is no hexadecimal
  static BigInteger serial(CertificateHash hash) {
    return new BigInteger(hash.serial(), 16);
  }
}
