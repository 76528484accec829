package org.voltyard.ocpp.v16;

import java.time.InstantSource;
import java.util.List;
import org.voltyard.domain.Depot;
import org.voltyard.domain.Metering;
import org.voltyard.domain.StationCommand;
import org.voltyard.domain.StationId;
import org.voltyard.domain.VariableSetting;
import org.voltyard.ocpp.engine.Dialect;
import org.voltyard.ocpp.engine.MeteringNames;
import org.voltyard.ocpp.engine.Routes;
import org.voltyard.ocpp.engine.Translation;
import org.voltyard.ocpp.engine.Version;
import org.voltyard.ocpp.rpc.Actions;

/// OCPP 1.6 in the engine's table of versions.
public final class Ocpp16 implements Dialect {
  private static final MeteringNames METERING =
      new MeteringNames(
          "MeterValuesSampledData",
          "MeterValueSampleInterval",
          "MeterValuesAlignedData",
          "ClockAlignedDataInterval");

  /// The words of 1.6 for commands.
  public static final Dialect DIALECT = new Ocpp16();

  private Ocpp16() {}

  /// The version with its answers given by the depot.
  public static Version version(Depot depot, InstantSource clock) {
    Routes routes = new Routes(Messages.ALL);
    new Provisioning(depot, clock).addTo(routes);
    new Transactions(depot).addTo(routes);
    new Firmware(depot).addTo(routes);
    new Security(depot).addTo(routes);
    return new Version(DIALECT, routes);
  }

  @Override
  public List<VariableSetting> settings(Metering metering) {
    return METERING.settings(metering);
  }

  @Override
  public String subprotocol() {
    return "ocpp1.6";
  }

  @Override
  public Actions actions() {
    return Messages.ALL;
  }

  @Override
  public String greeting() {
    return "BootNotification";
  }

  @Override
  public Translation translate(StationCommand<?> command) {
    return Commands.order(command);
  }

  @Override
  public StationCommand<?> interpret(StationId station, Record request) {
    return Interpreter.command(station, request);
  }
}
