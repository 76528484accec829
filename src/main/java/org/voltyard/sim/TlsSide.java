package org.voltyard.sim;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import javax.net.ssl.CertPathTrustManagerParameters;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/// What a charger needs for a connection that nobody can listen to.
///
/// @param roots by which it knows the depot
/// @param own what it shows itself, null while it has nothing
public record TlsSide(List<X509Certificate> roots, @Nullable Own own) {
  private static final char[] NO_PASSWORD = {};

  public TlsSide {
    roots = List.copyOf(roots);
  }

  /// A certificate with those above it, and its key.
  public record Own(PrivateKey key, List<X509Certificate> chain) {
    public Own {
      chain = List.copyOf(chain);
    }
  }

  /// One that knows these roots, PEM, and shows nothing.
  ///
  /// @throws IllegalArgumentException where there is no certificate
  public static TlsSide knowing(String roots) {
    List<X509Certificate> read = certificates(roots);
    if (read.isEmpty()) {
      throw new IllegalArgumentException("there is no certificate in PEM");
    }
    return new TlsSide(read, null);
  }

  /// All certificates of a text; none where it is something else.
  static List<X509Certificate> certificates(String pem) {
    try {
      return CertificateFactory.getInstance("X.509")
          .generateCertificates(new ByteArrayInputStream(pem.getBytes(StandardCharsets.UTF_8)))
          .stream()
          .map(X509Certificate.class::cast)
          .toList();
    } catch (CertificateException e) {
      return List.of();
    }
  }

  TlsSide showing(Own other) {
    return new TlsSide(roots, other);
  }

  SSLContext context(Instant now) {
    try {
      KeyStore trusted = empty();
      for (X509Certificate root : roots) {
        trusted.setCertificateEntry("root-" + trusted.size(), root);
      }
      PKIXBuilderParameters rules = new PKIXBuilderParameters(trusted, new X509CertSelector());
      rules.setRevocationEnabled(false);
      rules.setDate(Date.from(now));
      TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
      trust.init(new CertPathTrustManagerParameters(rules));
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(keys(), trust.getTrustManagers(), null);
      return context;
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException("this Java speaks no TLS", e);
    }
  }

  private KeyManager @Nullable [] keys() throws GeneralSecurityException, IOException {
    Own shown = own;
    if (shown == null) {
      return null;
    }
    KeyStore keys = empty();
    keys.setKeyEntry(
        "own", shown.key(), NO_PASSWORD, shown.chain().toArray(X509Certificate[]::new));
    KeyManagerFactory factory = KeyManagerFactory.getInstance("PKIX");
    factory.init(keys, NO_PASSWORD);
    return factory.getKeyManagers();
  }

  private static KeyStore empty() throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    return store;
  }
}
