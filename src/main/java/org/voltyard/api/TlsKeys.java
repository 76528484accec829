package org.voltyard.api;

import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.function.Supplier;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedKeyManager;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.TlsIdentity;

/// The depot's certificates as TLS asks for them: at each handshake, so that new ones need no
/// restart. No client shows one here.
final class TlsKeys extends X509ExtendedKeyManager {
  private final Supplier<TlsIdentity> identity;

  private TlsKeys(Supplier<TlsIdentity> identity) {
    this.identity = identity;
  }

  static SSLContext context(Supplier<TlsIdentity> identity) {
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(new KeyManager[] {new TlsKeys(identity)}, null, null);
      return context;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("TLS cannot be used", e);
    }
  }

  /// The name of a chain is the kind of its key.
  private TlsIdentity.@Nullable Chain chain(@Nullable String kind) {
    return identity.get().chains().stream()
        .filter(chain -> chain.key().getAlgorithm().equals(kind))
        .findFirst()
        .orElse(null);
  }

  @Override
  public @Nullable String chooseEngineServerAlias(
      String keyType, Principal @Nullable [] issuers, @Nullable SSLEngine engine) {
    return chain(keyType) == null ? null : keyType;
  }

  @Override
  public @Nullable String chooseServerAlias(
      String keyType, Principal @Nullable [] issuers, @Nullable Socket socket) {
    return chain(keyType) == null ? null : keyType;
  }

  @Override
  public String @Nullable [] getServerAliases(String keyType, Principal @Nullable [] issuers) {
    return chain(keyType) == null ? null : new String[] {keyType};
  }

  @Override
  public X509Certificate @Nullable [] getCertificateChain(String alias) {
    TlsIdentity.Chain chain = chain(alias);
    List<X509Certificate> certificates = chain == null ? List.of() : chain.certificates();
    return certificates.isEmpty() ? null : certificates.toArray(X509Certificate[]::new);
  }

  @Override
  public @Nullable PrivateKey getPrivateKey(String alias) {
    TlsIdentity.Chain chain = chain(alias);
    return chain == null ? null : chain.key();
  }

  @Override
  public String @Nullable [] getClientAliases(String keyType, Principal @Nullable [] issuers) {
    return null;
  }

  @Override
  public @Nullable String chooseClientAlias(
      String[] keyType, Principal @Nullable [] issuers, @Nullable Socket socket) {
    return null;
  }
}
