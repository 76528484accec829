package org.voltyard.ocpp.engine;

import org.voltyard.domain.StationCommand;
import org.voltyard.domain.StationId;
import org.voltyard.ocpp.rpc.Actions;

/// How one version of OCPP puts the depot's commands into words.
public interface Dialect {
  /// Its WebSocket subprotocol, such as `ocpp1.6`.
  String subprotocol();

  Actions actions();

  /// The action that a station may send before it is admitted.
  String greeting();

  /// The command in this version's words.
  Translation translate(StationCommand<?> command);

  /// The command that a request to a station stands for.
  ///
  /// @throws org.voltyard.ocpp.rpc.RpcException when it means nothing to the depot
  StationCommand<?> interpret(StationId station, Record request);
}
