package org.voltyard.admin;

import java.security.GeneralSecurityException;
import java.security.PublicKey;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.bouncycastle.pkcs.PKCSException;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequest;

/// What a station asks a certificate for: a name, and a key that it has shown to own.
record SigningRequest(String commonName, PublicKey key, KeyKind kind) {
  /// Reads a request in PEM.
  ///
  /// @throws IllegalArgumentException in plain words where nothing can be signed
  static SigningRequest read(String pem) {
    try {
      var request = new JcaPKCS10CertificationRequest(Pem.request(pem));
      PublicKey key = request.getPublicKey();
      KeyKind kind = KeyKind.of(key);
      if (!request.isSignatureValid(new JcaContentVerifierProviderBuilder().build(key))) {
        throw new IllegalArgumentException("the signature of the request is wrong");
      }
      RDN[] names = request.getSubject().getRDNs(BCStyle.CN);
      if (names.length != 1) {
        throw new IllegalArgumentException("the request needs one common name");
      }
      String name = IETFUtils.valueToString(names[0].getFirst().getValue());
      return new SigningRequest(name, key, kind);
    } catch (GeneralSecurityException | OperatorCreationException | PKCSException e) {
      throw new IllegalArgumentException("the request cannot be read: " + e.getMessage(), e);
    }
  }
}
