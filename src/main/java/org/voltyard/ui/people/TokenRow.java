package org.voltyard.ui.people;

import java.time.Instant;
import org.voltyard.domain.RegisterArchive.TokenLine;
import org.voltyard.domain.Token;

/// A token in the table, with whose it is.
record TokenRow(TokenLine line, boolean expired) {
  /// How it stands with a token.
  enum State {
    ACCEPTED,
    BLOCKED,
    EXPIRED
  }

  static TokenRow of(TokenLine line, Instant now) {
    Instant end = line.expiry();
    return new TokenRow(line, end != null && !now.isBefore(end));
  }

  String id() {
    return line.id().key();
  }

  State state() {
    return line.status() == Token.Status.BLOCKED
        ? State.BLOCKED
        : expired ? State.EXPIRED : State.ACCEPTED;
  }
}
