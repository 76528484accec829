package org.voltyard.domain;

import java.security.PrivateKey;
import java.security.PublicKey;
import java.util.Optional;

/// Keeps private keys where the depot keeps its own: encrypted.
public interface KeySafe {
  /// Makes an elliptic key (P-256) and keeps it; it is on disk when this returns.
  PublicKey make(String name);

  /// The private half.
  Optional<PrivateKey> find(String name);

  void remove(String name);
}
