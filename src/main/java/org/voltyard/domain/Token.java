package org.voltyard.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A credential that the depot knows; group members share a parent.
public record Token(
    TokenId id, Status status, @Nullable TokenId parent, @Nullable Instant expiry, String label) {
  /// Whether the credential may charge at all; expiry is judged apart.
  public enum Status {
    ACCEPTED,
    BLOCKED
  }

  /// What a station is told about a token.
  public enum Verdict {
    ACCEPTED,
    BLOCKED,
    EXPIRED,
    INVALID,
    CONCURRENT
  }

  public boolean expiredAt(Instant now) {
    Instant end = expiry;
    return end != null && !now.isBefore(end);
  }
}
