package org.voltyard.ocpp.engine;

import java.net.Socket;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedKeyManager;

/// Shows its one certificate whether or not the other side believes its issuer.
final class StubbornKeys extends X509ExtendedKeyManager {
  private static final String ALIAS = "own";
  private final Certificates.Owned own;

  StubbornKeys(Certificates.Owned own) {
    this.own = own;
  }

  @Override
  public String chooseClientAlias(String[] kinds, Principal[] issuers, Socket socket) {
    return ALIAS;
  }

  @Override
  public String chooseEngineClientAlias(String[] kinds, Principal[] issuers, SSLEngine engine) {
    return ALIAS;
  }

  @Override
  public String[] getClientAliases(String kind, Principal[] issuers) {
    return new String[] {ALIAS};
  }

  @Override
  public X509Certificate[] getCertificateChain(String alias) {
    return own.chain().toArray(X509Certificate[]::new);
  }

  @Override
  public PrivateKey getPrivateKey(String alias) {
    return own.key();
  }

  @Override
  public String[] getServerAliases(String kind, Principal[] issuers) {
    return new String[0];
  }

  @Override
  public String chooseServerAlias(String kind, Principal[] issuers, Socket socket) {
    throw new UnsupportedOperationException("a station is no server");
  }

  @Override
  public String chooseEngineServerAlias(String kind, Principal[] issuers, SSLEngine engine) {
    throw new UnsupportedOperationException("a station is no server");
  }
}
