package org.voltyard.ocpp.engine;

import java.util.function.Supplier;
import org.voltyard.domain.TlsIdentity;

/// Where stations connect over TLS.
///
/// @param port 0 for any free one
/// @param identity asked for every new socket, so that new certificates need no restart
public record TlsDoor(int port, TlsSuites suites, Supplier<TlsIdentity> identity) {
  public TlsDoor {
    Bounds.within("port", port, 0, 65_535);
  }
}
