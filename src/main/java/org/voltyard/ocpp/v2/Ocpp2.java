package org.voltyard.ocpp.v2;

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
import org.voltyard.ocpp.rpc.Call;

/// OCPP 2.0.1, and what 2.1 shares with it, in the engine's table of versions.
public final class Ocpp2 implements Dialect {
  private static final MeteringNames METERING =
      new MeteringNames(
          "SampledDataCtrlr/TxUpdatedMeasurands",
          "SampledDataCtrlr/TxUpdatedInterval",
          "AlignedDataCtrlr/Measurands",
          "AlignedDataCtrlr/Interval");

  private final Actions actions;
  private final Commands commands;

  /// @param actions those of the version that is spoken
  public Ocpp2(Actions actions) {
    this.actions = actions;
    this.commands = new Commands(actions);
  }

  /// OCPP 2.0.1 with its answers given by the depot.
  public static Version version(Depot depot, InstantSource clock) {
    return new Version(new Ocpp2(Messages.ALL), routes(Messages.ALL, depot, clock));
  }

  /// What is answered to all messages that 2.0.1 and 2.1 have in common.
  public static Routes routes(Actions actions, Depot depot, InstantSource clock) {
    Routes routes = new Routes(actions);
    new Provisioning(depot, clock).addTo(routes);
    new Transactions(depot).addTo(routes);
    new Security(depot).addTo(routes);
    new Contracts(depot, actions.edition()).addTo(routes);
    new Notices(depot, actions).addTo(routes);
    new SmartCharging(depot.charging(), actions).addTo(routes);
    new Devices(depot.devices()).addTo(routes);
    return routes;
  }

  /// A request of which the answer's status is all there is to know.
  public static <A extends Record, Q extends Record & Call<A>> Translation.Order<A> plain(
      Q request, Class<A> answer) {
    return Commands.simple(request, answer);
  }

  @Override
  public List<VariableSetting> settings(Metering metering) {
    return METERING.settings(metering);
  }

  @Override
  public String subprotocol() {
    return "ocpp" + actions.version();
  }

  @Override
  public Actions actions() {
    return actions;
  }

  @Override
  public String greeting() {
    return "BootNotification";
  }

  @Override
  public Translation translate(StationCommand<?> command) {
    return commands.order(command);
  }

  /// The exact words are kept: the depot knows fewer.
  @Override
  public StationCommand<?> interpret(StationId station, Record request) {
    return Interpreter.command(station, request, actions);
  }
}
