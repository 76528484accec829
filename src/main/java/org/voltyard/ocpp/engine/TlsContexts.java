package org.voltyard.ocpp.engine;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.InstantSource;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManager;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.TlsIdentity;

/// Makes the TLS engine of each socket from what the depot shows at that moment.
final class TlsContexts {
  private final TlsDoor door;
  private final InstantSource clock;
  private volatile @Nullable Made made;

  private record Made(TlsIdentity identity, SSLContext context, StationTrust trust) {}

  TlsContexts(TlsDoor door, InstantSource clock) {
    this.door = door;
    this.clock = clock;
  }

  /// Fails early where the keys cannot be used.
  void check() throws IOException {
    current();
  }

  SSLEngine engine(InetSocketAddress remote) throws IOException {
    Made now = current();
    SSLEngine engine =
        now.context.createSSLEngine(remote.getAddress().getHostAddress(), remote.getPort());
    engine.setUseClientMode(false);
    SSLParameters rules = new SSLParameters(door.suites().names(), TlsSuites.protocols());
    rules.setUseCipherSuitesOrder(true);
    rules.setWantClientAuth(!now.identity.anchors().isEmpty());
    engine.setSSLParameters(rules);
    return engine;
  }

  /// Judged anew for each connection: a resumed TLS session shows an old certificate again.
  @Nullable String fault(X509Certificate[] chain) throws IOException {
    return current().trust.fault(chain);
  }

  private Made current() throws IOException {
    TlsIdentity wanted = door.identity().get();
    Made now = made;
    if (now == null || !now.identity.equals(wanted)) {
      now = make(wanted);
      made = now;
    }
    return now;
  }

  private Made make(TlsIdentity identity) throws IOException {
    try {
      KeyStore keys = KeyStore.getInstance("PKCS12");
      keys.load(null, null);
      char[] password = new char[0];
      for (TlsIdentity.Chain chain : identity.chains()) {
        keys.setKeyEntry(
            "key-" + keys.size(),
            chain.key(),
            password,
            chain.certificates().toArray(X509Certificate[]::new));
      }
      KeyManagerFactory managers = KeyManagerFactory.getInstance("PKIX");
      managers.init(keys, password);
      StationTrust trust = new StationTrust(identity, clock);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(managers.getKeyManagers(), new TrustManager[] {new HandshakeTrust(trust)}, null);
      return new Made(identity, context, trust);
    } catch (GeneralSecurityException e) {
      throw new IOException("the depot's TLS keys cannot be used: " + e.getMessage(), e);
    }
  }
}
