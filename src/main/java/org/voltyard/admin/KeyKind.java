package org.voltyard.admin;

import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.interfaces.ECKey;
import java.security.interfaces.RSAKey;
import java.security.spec.ECGenParameterSpec;

/// The two kinds of keys that stations have; each has a root of its own, because a station with one
/// kind may not understand the other. // A00.FR.318
enum KeyKind {
  EC("SHA256withECDSA"),
  RSA("SHA256withRSA");

  private static final int LEAST_EC_BITS = 224; // A00.FR.503
  private static final int LEAST_RSA_BITS = 2048; // A00.FR.502
  private static final int ROOT_RSA_BITS = 3072;

  private final String signature;

  KeyKind(String signature) {
    this.signature = signature;
  }

  /// The name of its signatures.
  String signature() {
    return signature;
  }

  /// A new pair; longer for a root, which lives long.
  KeyPair pair(boolean root) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance(name());
      switch (this) {
        case EC -> generator.initialize(new ECGenParameterSpec("secp256r1"));
        case RSA -> generator.initialize(root ? ROOT_RSA_BITS : LEAST_RSA_BITS);
      }
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java makes no " + name() + " keys", e);
    }
  }

  /// The kind of a key.
  ///
  /// @throws IllegalArgumentException where it is neither, or too short
  static KeyKind of(PublicKey key) {
    return switch ((Key) key) {
      case ECKey ec when ec.getParams().getOrder().bitLength() >= LEAST_EC_BITS -> EC;
      case RSAKey rsa when rsa.getModulus().bitLength() >= LEAST_RSA_BITS -> RSA;
      case ECKey _, RSAKey _ -> throw new IllegalArgumentException("the key is too short");
      default ->
          throw new IllegalArgumentException(
              "the key is of kind " + key.getAlgorithm() + "; EC and RSA are allowed");
    };
  }
}
