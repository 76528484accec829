package org.voltyard.ocpp.engine;

import org.voltyard.ocpp.rpc.Edition;

/// One version of OCPP: its words for commands, and what it answers to stations.
public record Version(Dialect dialect, Routes routes) {
  /// The edition whose constraints hold.
  public Edition edition() {
    return dialect.actions().edition();
  }
}
