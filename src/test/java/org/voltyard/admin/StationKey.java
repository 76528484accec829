package org.voltyard.admin;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequestBuilder;

/// A key that a station made, and its requests for a certificate.
public record StationKey(KeyPair pair) {
  public static StationKey ec() {
    return of("EC", 256);
  }

  public static StationKey rsa(int bits) {
    return of("RSA", bits);
  }

  private static StationKey of(String kind, int bits) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance(kind);
      generator.initialize(bits);
      return new StationKey(generator.generateKeyPair());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /// A request for this subject, PEM.
  public String request(String subject) {
    return request(subject, pair);
  }

  /// The same, signed by another key.
  public String forged(String subject) {
    return request(subject, of(pair.getPrivate().getAlgorithm(), 256).pair);
  }

  private String request(String subject, KeyPair signer) {
    try {
      String algorithm =
          signer.getPrivate().getAlgorithm().equals("EC") ? "SHA256withECDSA" : "SHA256withRSA";
      return Pem.text(
          java.util.List.of(
              new JcaPKCS10CertificationRequestBuilder(new X500Principal(subject), pair.getPublic())
                  .build(new JcaContentSignerBuilder(algorithm).build(signer.getPrivate()))));
    } catch (OperatorCreationException e) {
      throw new IllegalStateException(e);
    }
  }
}
