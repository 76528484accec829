package org.voltyard.admin;

import java.security.PrivateKey;
import java.security.PublicKey;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.voltyard.domain.KeySafe;

/// Keeps keys of other parts of the depot in its own store. The store wants a certificate with
/// each; one that the key has signed itself is as good as any.
final class VaultSafe implements KeySafe {
  private static final Duration LONG = Duration.ofDays(3_650);

  private final KeyVault vault;
  private final InstantSource clock;

  VaultSafe(KeyVault vault, InstantSource clock) {
    this.vault = vault;
    this.clock = clock;
  }

  @Override
  public PublicKey make(String name) {
    Instant now = clock.instant();
    var validity = new CertificateMaker.Validity(now, now.plus(LONG));
    Signer made = new CertificateMaker().root(KeyKind.EC, name, "VoltYard", validity);
    vault.put(name, made);
    return made.certificate().getPublicKey();
  }

  @Override
  public Optional<PrivateKey> find(String name) {
    return Optional.ofNullable(vault.find(name)).map(Signer::key);
  }

  @Override
  public void remove(String name) {
    vault.remove(name);
  }
}
