package org.voltyard.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A connector (or, with number 0, any of a station) kept free for one token until its expiry.
public record Reservation(
    int id, ConnectorId connector, TokenId token, @Nullable TokenId parent, Instant expiry) {
  /// How a reservation came to its end.
  public enum Ending {
    USED,
    CANCELLED,
    EXPIRED
  }
}
