package org.voltyard.admin;

import java.security.PublicKey;
import java.time.Instant;
import java.util.List;

/// What is to stand in a certificate.
///
/// @param others further names and addresses by which its owner is known
record Draft(
    String commonName,
    String organization,
    PublicKey key,
    Instant from,
    Instant to,
    List<String> others) {
  Draft {
    others = List.copyOf(others);
  }
}
