package org.voltyard.ui.people;

import org.voltyard.domain.Token;

/// A token in the table, with whose it is.
record TokenRow(Token token, String driver, String vehicle, String organisation, boolean expired) {
  /// How it stands with a token.
  enum State {
    ACCEPTED,
    BLOCKED,
    EXPIRED
  }

  String id() {
    return token.id().key();
  }

  State state() {
    return token.status() == Token.Status.BLOCKED
        ? State.BLOCKED
        : expired ? State.EXPIRED : State.ACCEPTED;
  }
}
