package org.voltyard.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A connector (or, with number 0, any of a station) kept free for one token until its expiry.
///
/// @param parent group whose members may use it too
/// @param plug type of connector that it must have, where no single one is meant
/// @param kind what the token is, null when that is not known
public record Reservation(
    int id,
    ConnectorId connector,
    TokenId token,
    @Nullable TokenId parent,
    Instant expiry,
    @Nullable String plug,
    @Nullable TokenKind kind) {
  /// A reservation for any type of connector.
  public Reservation(
      int id, ConnectorId connector, TokenId token, @Nullable TokenId parent, Instant expiry) {
    this(id, connector, token, parent, expiry, null, null);
  }

  /// How a reservation came to its end.
  public enum Ending {
    USED,
    CANCELLED,
    EXPIRED,
    /// The station gave it up, as when the connector broke.
    REMOVED,
    /// Its token was shown, but nobody plugged in.
    NOT_STARTED
  }
}
