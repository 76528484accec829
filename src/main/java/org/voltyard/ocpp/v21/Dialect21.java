package org.voltyard.ocpp.v21;

import org.voltyard.domain.StationCommand;
import org.voltyard.domain.StationId;
import org.voltyard.ocpp.engine.Dialect;
import org.voltyard.ocpp.engine.Translation;
import org.voltyard.ocpp.rpc.Actions;
import org.voltyard.ocpp.v2.Ocpp2;

/// The words that only 2.1 has, before those that it shares with 2.0.1.
final class Dialect21 implements Dialect {
  private final Dialect shared = new Ocpp2(Messages.ALL);

  @Override
  public String subprotocol() {
    return shared.subprotocol();
  }

  @Override
  public Actions actions() {
    return shared.actions();
  }

  @Override
  public String greeting() {
    return shared.greeting();
  }

  @Override
  public Translation translate(StationCommand<?> command) {
    Translation own = EventStreams.order(command);
    return own == null ? shared.translate(command) : own;
  }

  @Override
  public StationCommand<?> interpret(StationId station, Record request) {
    StationCommand<?> own = EventStreams.command(request);
    return own == null ? shared.interpret(station, request) : own;
  }
}
