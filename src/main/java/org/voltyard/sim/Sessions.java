package org.voltyard.sim;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.v16.ChargingProfile;
import org.voltyard.ocpp.v16.IdTagInfo;
import org.voltyard.ocpp.v16.StartTransaction;
import org.voltyard.ocpp.v16.StopTransaction;

/// Vehicles come and go, transactions begin and end.
final class Sessions {
  /// The parts of the charger that take part in a session.
  record Parts(
      PowerFlow flow,
      Metering metering,
      Deliveries deliveries,
      Statuses statuses,
      ReservationDesk reservations) {}

  private final Cabinet cabinet;
  private final Parts parts;
  private final List<Runnable> whenIdle = new ArrayList<>();

  Sessions(Cabinet cabinet, Parts parts) {
    this.cabinet = cabinet;
    this.parts = parts;
  }

  void plugIn(SimConnector connector, Arrival arrival) {
    if (connector.vehicle != null) {
      throw new IllegalArgumentException(
          "connector " + connector.number() + " of " + cabinet.plan().id() + " is taken");
    }
    connector.vehicle = new ParkedVehicle(arrival, Cabinet.AMBIENT);
    connector.finished = false;
    SimConnector.Permit permit = connector.permit;
    if (permit != null && connector.free()) {
      begin(connector, permit);
    }
    parts.statuses().report();
  }

  void unplug(SimConnector connector) {
    parts.flow().settle();
    if (connector.transaction != null
        && cabinet.config().flag(ConfigKey.STOP_TRANSACTION_ON_EV_SIDE_DISCONNECT)) {
      end(connector, StopTransaction.Reason.EV_DISCONNECTED, null);
    }
    connector.vehicle = null;
    connector.finished = false;
    connector.watts = 0;
    parts.statuses().report();
  }

  /// A token may start here: it does if a vehicle is there, else the charger waits for one.
  void permit(
      SimConnector connector,
      String card,
      @Nullable String group,
      @Nullable ChargingProfile profile) {
    if (!connector.free() || !parts.reservations().allows(connector, card, group)) {
      return;
    }
    dismiss(connector);
    int seconds = cabinet.config().number(ConfigKey.CONNECTION_TIME_OUT);
    SimClock.Timer expiry =
        seconds == 0
            ? SimClock.Timer.NONE
            : cabinet.clock().after(Duration.ofSeconds(seconds), () -> expired(connector));
    SimConnector.Permit permit = new SimConnector.Permit(card, group, profile, expiry);
    connector.permit = permit;
    if (connector.vehicle != null) {
      begin(connector, permit);
    }
    parts.statuses().report();
  }

  private void expired(SimConnector connector) {
    connector.permit = null;
    parts.statuses().report();
  }

  /// Takes a permit back that was not used.
  static void dismiss(SimConnector connector) {
    SimConnector.Permit permit = connector.permit;
    if (permit != null) {
      permit.expiry().cancel();
      connector.permit = null;
    }
  }

  private void begin(SimConnector connector, SimConnector.Permit permit) {
    parts.flow().settle();
    dismiss(connector);
    Integer reservation = parts.reservations().use(connector, permit.card(), permit.group());
    Transaction transaction =
        new Transaction(
            new Transaction.Start(
                connector.number(),
                permit.card(),
                connector.meter().whole(),
                reservation,
                cabinet.now()));
    transaction.belongsTo(permit.group());
    connector.transaction = transaction;
    connector.finished = false;
    ChargingProfile profile = permit.profile();
    if (profile != null) {
      cabinet
          .profiles()
          .install(new Profiles.Installed(connector.number(), profile, cabinet.now(), transaction));
    }
    parts.deliveries().add(new Delivery.Start(transaction));
    parts.metering().begin(connector, transaction);
    parts.flow().settle();
  }

  /// The depot answered a start.
  void started(Transaction transaction, StartTransaction.Response answer) {
    cabinet.tokens().learn(transaction.start().card(), answer.idTagInfo());
    SimConnector connector = cabinet.connector(transaction.start().connector());
    boolean running = connector.transaction == transaction;
    if (running && answer.idTagInfo().parentIdTag() != null) {
      transaction.belongsTo(answer.idTagInfo().parentIdTag());
    }
    if (running
        && answer.idTagInfo().status() != IdTagInfo.Status.ACCEPTED
        && cabinet.config().flag(ConfigKey.STOP_TRANSACTION_ON_INVALID_ID)) {
      end(connector, StopTransaction.Reason.DE_AUTHORIZED, null);
    }
    parts.statuses().report();
  }

  /// The depot answered a stop.
  void stopped(Transaction transaction, StopTransaction.Response answer) {
    IdTagInfo info = answer.idTagInfo();
    Transaction.End end = transaction.end();
    String card = end == null ? null : end.card();
    if (info != null && card != null) {
      cabinet.tokens().learn(card, info);
    }
  }

  /// Ends the transaction at a connector, if one runs.
  void end(SimConnector connector, StopTransaction.Reason reason, @Nullable String card) {
    Transaction transaction = connector.transaction;
    if (transaction == null) {
      return;
    }
    parts.flow().settle();
    var data = parts.metering().end(connector, transaction);
    transaction.ended(
        new Transaction.End(connector.meter().whole(), cabinet.now(), reason, card, data));
    connector.transaction = null;
    connector.finished = connector.vehicle != null;
    connector.stuck = false;
    connector.watts = 0;
    connector.offered = 0;
    cabinet.profiles().ended(transaction);
    parts.deliveries().add(new Delivery.Stop(transaction));
    parts.statuses().report();
    if (!busy()) {
      List<Runnable> tasks = List.copyOf(whenIdle);
      whenIdle.clear();
      tasks.forEach(cabinet.clock()::run);
    }
  }

  void endAll(StopTransaction.Reason reason) {
    cabinet.connectors().forEach(each -> end(each, reason, null));
  }

  boolean busy() {
    return cabinet.connectors().stream().anyMatch(each -> each.transaction != null);
  }

  /// Runs a task as soon as no transaction runs.
  void whenIdle(Runnable task) {
    if (busy()) {
      whenIdle.add(task);
    } else {
      cabinet.clock().run(task);
    }
  }
}
