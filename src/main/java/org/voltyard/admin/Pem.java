package org.voltyard.admin;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.openssl.PEMException;
import org.bouncycastle.openssl.PEMKeyPair;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.jcajce.JcaPEMKeyConverter;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.pkcs.PKCS10CertificationRequest;

/// Reads and writes certificates, keys and requests as text.
final class Pem {
  private Pem() {}

  /// Text of certificates, revocation lists or requests, one after the other.
  static String text(List<?> objects) {
    StringWriter text = new StringWriter();
    try (JcaPEMWriter writer = new JcaPEMWriter(text)) {
      for (Object object : objects) {
        writer.writeObject(object);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  /// @throws UncheckedIOException where the file cannot be read
  static String file(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException("the file " + file + " cannot be read", e);
    }
  }

  /// All certificates of a text.
  ///
  /// @throws IllegalArgumentException where there is none
  static List<X509Certificate> certificates(String text) {
    List<X509Certificate> found = new ArrayList<>();
    for (Object object : objects(text)) {
      if (object instanceof X509CertificateHolder holder) {
        try {
          found.add(new JcaX509CertificateConverter().getCertificate(holder));
        } catch (CertificateException e) {
          throw new IllegalArgumentException("a certificate cannot be read: " + e.getMessage(), e);
        }
      }
    }
    if (found.isEmpty()) {
      throw new IllegalArgumentException("there is no certificate in PEM");
    }
    return found;
  }

  /// The private key of a text, without a password.
  ///
  /// @throws IllegalArgumentException where there is none
  static PrivateKey key(String text) {
    try {
      for (Object object : objects(text)) {
        if (object instanceof PrivateKeyInfo info) {
          return new JcaPEMKeyConverter().getPrivateKey(info);
        } else if (object instanceof PEMKeyPair pair) {
          return new JcaPEMKeyConverter().getPrivateKey(pair.getPrivateKeyInfo());
        }
      }
    } catch (PEMException e) {
      throw new IllegalArgumentException("the private key cannot be read: " + e.getMessage(), e);
    }
    throw new IllegalArgumentException("there is no private key in PEM without a password");
  }

  /// The request of a text.
  ///
  /// @throws IllegalArgumentException where there is none
  static PKCS10CertificationRequest request(String text) {
    for (Object object : objects(text)) {
      if (object instanceof PKCS10CertificationRequest request) {
        return request;
      }
    }
    throw new IllegalArgumentException("there is no request for a certificate in PEM");
  }

  private static List<Object> objects(String text) {
    List<Object> found = new ArrayList<>();
    try (PEMParser parser = new PEMParser(new StringReader(text))) {
      for (Object next = parser.readObject(); next != null; next = parser.readObject()) {
        found.add(next);
      }
    } catch (IOException | RuntimeException e) { // what comes from outside may be anything
      throw new IllegalArgumentException("this is no PEM: " + e.getMessage(), e);
    }
    return found;
  }
}
