package org.voltyard.ocpp.engine;

import java.util.List;
import org.voltyard.domain.Metering;
import org.voltyard.domain.StationCommand;
import org.voltyard.domain.StationId;
import org.voltyard.domain.VariableSetting;
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

  /// What stations of this version must be given to measure and tell so.
  default List<VariableSetting> settings(Metering metering) {
    return List.of();
  }

  /// The command that a request to a station stands for.
  ///
  /// @throws org.voltyard.ocpp.rpc.RpcException when it means nothing to the depot
  StationCommand<?> interpret(StationId station, Record request);
}
