package org.voltyard.domain;

import java.time.Instant;

/// What a station says of one plug of an EVSE that may have several (OCPP 2.x, block G).
public record PlugStatus(int evse, int plug, State state, Instant at) {
  public PlugStatus {
    if (evse < 1 || plug < 1) {
      throw new IllegalArgumentException(
          "EVSE " + evse + ", connector " + plug + ": both count from 1");
    }
  }

  /// The states of a plug; whether energy flows is told by the transaction.
  public enum State {
    AVAILABLE,
    OCCUPIED,
    RESERVED,
    UNAVAILABLE,
    FAULTED
  }
}
