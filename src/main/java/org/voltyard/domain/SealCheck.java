package org.voltyard.domain;

/// Checks the signatures of meters. Implemented where keys are dealt with.
@FunctionalInterface
public interface SealCheck {
  /// Whether the owner of the key signed the content.
  ///
  /// @param algorithm such as `ECDSA-secp256r1-SHA256`
  /// @param signature DER, in hexadecimal
  /// @param key a public key (ASN.1) or a point on the curve, in hexadecimal
  /// @throws IllegalArgumentException where algorithm or key are not understood
  boolean holds(String algorithm, String content, String signature, String key);
}
