package org.voltyard.sim;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.v16.ChargingProfile;
import org.voltyard.ocpp.v16.IdTagInfo;
import org.voltyard.ocpp.v16.MeterValue;
import org.voltyard.ocpp.v16.StopTransaction;
import org.voltyard.ocpp.v2.TriggerReason;

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

  /// What is to be done when a connector (null: all) is idle.
  private record Waiting(@Nullable SimConnector at, Runnable task) {}

  private final List<Waiting> whenIdle = new ArrayList<>();

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
      begin(connector, permit, TriggerReason.CABLE_PLUGGED_IN);
    } else if (cabinet.config().startsWithVehicle() && connector.free()) {
      open(connector);
    }
    parts.statuses().report();
  }

  void unplug(SimConnector connector) {
    parts.flow().settle();
    boolean stops = cabinet.config().flag(ConfigKey.STOP_TRANSACTION_ON_EV_SIDE_DISCONNECT);
    if (connector.opened != null || (connector.transaction != null && stops)) {
      end(connector, StopTransaction.Reason.EV_DISCONNECTED, null);
    }
    connector.vehicle = null;
    connector.finished = false;
    connector.watts = 0;
    parts.statuses().report();
  }

  /// A token may start here: it does if a vehicle is there, else the charger waits for one.
  void permit(SimConnector connector, Wish wish) {
    if (!connector.free() || !parts.reservations().allows(connector, wish.card(), wish.group())) {
      return;
    }
    dismiss(connector);
    int seconds = cabinet.config().number(ConfigKey.CONNECTION_TIME_OUT);
    SimClock.Timer expiry =
        seconds == 0
            ? SimClock.Timer.NONE
            : cabinet.clock().after(Duration.ofSeconds(seconds), () -> expired(connector));
    SimConnector.Permit permit = new SimConnector.Permit(wish, expiry);
    connector.permit = permit;
    if (connector.vehicle != null) {
      begin(
          connector,
          permit,
          wish.remoteStart() == null ? TriggerReason.AUTHORIZED : TriggerReason.REMOTE_START);
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

  /// A transaction begins with the vehicle, before any token is known. (E01, TxStartPoint)
  private void open(SimConnector connector) {
    parts.flow().settle();
    Transaction transaction =
        new Transaction(
            start(connector, "", null),
            new Transaction.Cause(TriggerReason.CABLE_PLUGGED_IN, null));
    connector.opened = transaction;
    MeterValue first = parts.metering().begin(connector, transaction);
    Moment moment = cabinet.moment(connector, transaction, null);
    parts.deliveries().add(new Delivery.Start(transaction, moment, first));
  }

  private void begin(SimConnector connector, SimConnector.Permit permit, TriggerReason trigger) {
    parts.flow().settle();
    dismiss(connector);
    Wish wish = permit.wish();
    Integer reservation = parts.reservations().use(connector, wish.card(), wish.group());
    Transaction.Start start = start(connector, wish.card(), reservation);
    Transaction.Cause cause = new Transaction.Cause(trigger, wish.remoteStart());
    Transaction waiting = connector.opened;
    Transaction transaction = waiting == null ? new Transaction(start, cause) : waiting;
    transaction.authorized(start, cause);
    transaction.belongsTo(wish.group());
    Moment moment = cabinet.moment(connector, transaction, wish.card());
    connector.opened = null;
    connector.transaction = transaction;
    connector.finished = false;
    ChargingProfile profile = wish.profile();
    if (profile != null) {
      cabinet
          .profiles()
          .install(new Profiles.Installed(connector.number(), profile, cabinet.now(), transaction));
    }
    if (waiting == null) {
      MeterValue first = parts.metering().begin(connector, transaction);
      parts.deliveries().add(new Delivery.Start(transaction, moment, first));
    } else {
      parts.deliveries().add(new Delivery.Change(transaction, moment, trigger, null));
    }
    parts.flow().settle();
  }

  private Transaction.Start start(
      SimConnector connector, String card, @Nullable Integer reservation) {
    return new Transaction.Start(
        connector.number(), card, connector.meter().whole(), reservation, cabinet.now());
  }

  /// The depot answered a start.
  void started(Transaction transaction, @Nullable IdTagInfo info) {
    if (info != null) {
      judged(transaction, info);
    }
    parts.statuses().report();
  }

  private void judged(Transaction transaction, IdTagInfo info) {
    cabinet.tokens().learn(transaction.start().card(), info);
    SimConnector connector = cabinet.connector(transaction.start().connector());
    boolean running = connector.transaction == transaction;
    if (running && info.parentIdTag() != null) {
      transaction.belongsTo(info.parentIdTag());
    }
    if (running
        && info.status() != IdTagInfo.Status.ACCEPTED
        && cabinet.config().flag(ConfigKey.STOP_TRANSACTION_ON_INVALID_ID)) {
      end(connector, StopTransaction.Reason.DE_AUTHORIZED, null);
    }
  }

  /// The depot answered a stop.
  void stopped(Transaction transaction, @Nullable IdTagInfo info) {
    Transaction.End end = transaction.end();
    String card = end == null ? null : end.card();
    if (info != null && card != null) {
      cabinet.tokens().learn(card, info);
    }
  }

  /// Ends the transaction at a connector, if one runs or has begun.
  void end(SimConnector connector, StopTransaction.Reason reason, @Nullable String card) {
    Transaction transaction = connector.current();
    if (transaction == null) {
      return;
    }
    parts.flow().settle();
    Moment moment = cabinet.moment(connector, transaction, card);
    var data = parts.metering().end(connector, transaction);
    transaction.ended(
        new Transaction.End(connector.meter().whole(), cabinet.now(), reason, card, data));
    connector.transaction = null;
    connector.opened = null;
    connector.finished = connector.vehicle != null;
    connector.stuck = false;
    connector.watts = 0;
    connector.offered = 0;
    cabinet.profiles().ended(transaction);
    parts.deliveries().add(new Delivery.Stop(transaction, moment));
    parts.statuses().report();
    for (Waiting each : List.copyOf(whenIdle)) {
      if (idle(each.at())) {
        whenIdle.remove(each);
        cabinet.clock().run(each.task());
      }
    }
  }

  void endAll(StopTransaction.Reason reason) {
    cabinet.connectors().forEach(each -> end(each, reason, null));
  }

  boolean busy() {
    return cabinet.connectors().stream().anyMatch(each -> each.current() != null);
  }

  private boolean idle(@Nullable SimConnector at) {
    return at == null ? !busy() : at.current() == null;
  }

  /// Runs a task as soon as no transaction runs.
  void whenIdle(Runnable task) {
    whenIdle(null, task);
  }

  /// Runs a task as soon as no transaction runs at a connector, or anywhere where null.
  void whenIdle(@Nullable SimConnector at, Runnable task) {
    if (idle(at)) {
      cabinet.clock().run(task);
    } else {
      whenIdle.add(new Waiting(at, task));
    }
  }
}
