package org.voltyard.ocpp.engine;

import java.io.IOException;
import java.net.InetAddress;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import javax.net.ssl.CertPathTrustManagerParameters;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/// The TLS side of a station: whom it believes, what it shows, and what it is able to speak.
public record TlsClient(
    Set<X509Certificate> believes,
    Certificates.@Nullable Owned shows,
    String protocol,
    List<String> suites) {

  /// The time of the clocks that tests begin with.
  private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");

  public static TlsClient believing(X509Certificate... roots) {
    return new TlsClient(Set.of(roots), null, "TLSv1.3", List.of());
  }

  public TlsClient showing(Certificates.Owned own) {
    return new TlsClient(believes, own, protocol, suites);
  }

  public TlsClient speaking(String other, String... only) {
    return new TlsClient(believes, shows, other, List.of(only));
  }

  /// A socket whose handshake is over, as far as the station can tell.
  public SSLSocket connect(int port) throws IOException {
    return connect(port, context());
  }

  SSLSocket connect(int port, SSLContext context) throws IOException {
    SSLSocket socket =
        (SSLSocket) context.getSocketFactory().createSocket(InetAddress.getLoopbackAddress(), port);
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(20_000);
    socket.setEnabledProtocols(new String[] {protocol});
    if (!suites.isEmpty()) {
      socket.setEnabledCipherSuites(suites.toArray(String[]::new));
    }
    socket.startHandshake();
    return socket;
  }

  public SSLContext context() {
    try {
      KeyStore trusted = KeyStore.getInstance("PKCS12");
      trusted.load(null, null);
      for (X509Certificate root : believes) {
        trusted.setCertificateEntry(root.getSerialNumber() + "-" + trusted.size(), root);
      }
      PKIXBuilderParameters rules = new PKIXBuilderParameters(trusted, new X509CertSelector());
      rules.setRevocationEnabled(false);
      rules.setDate(Date.from(NOW));
      TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
      trust.init(new CertPathTrustManagerParameters(rules));
      Certificates.Owned own = shows;
      KeyManager[] keys = own == null ? null : new KeyManager[] {new StubbornKeys(own)};
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(keys, trust.getTrustManagers(), null);
      return context;
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
