package org.voltyard.admin;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;

/// A certificate with those above it, and its key.
record Signer(PrivateKey key, List<X509Certificate> chain) {
  Signer {
    chain = List.copyOf(chain);
  }

  X509Certificate certificate() {
    return chain.getFirst();
  }
}
