package org.voltyard.sim;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.v16.ChargePointStatus;

/// A simulated charger as it stands at a moment.
///
/// @param kept why it stays away from the depot, null when it does not
/// @param waiting messages about transactions that the depot has not answered
public record ChargerState(
    String id,
    boolean connected,
    boolean admitted,
    @Nullable String kept,
    int waiting,
    List<Plug> plugs) {
  public ChargerState {
    plugs = List.copyOf(plugs);
  }

  /// One connector.
  ///
  /// @param trouble what is broken, null when nothing is
  public record Plug(
      int number,
      ChargePointStatus status,
      Flow flow,
      @Nullable Parked vehicle,
      @Nullable Running transaction,
      @Nullable String trouble) {}

  /// What flows, what may flow, and what the meter shows.
  public record Flow(double watts, double offeredWatts, double ratedWatts, int registerWh) {}

  /// The vehicle at a connector; charges are shares from 0 to 1.
  public record Parked(String name, String model, double soc, double target) {}

  /// A transaction; its number (in 2.x its id) is null until the depot gave it.
  public record Running(String card, @Nullable String number) {}

  /// The connector with a number.
  public Plug plug(int number) {
    return plugs.get(number - 1);
  }

  static ChargerState of(Cabinet cabinet, Line line, @Nullable String kept, int waiting) {
    return new ChargerState(
        cabinet.plan().id(),
        line.connected(),
        line.connected() && cabinet.admitted(),
        kept,
        waiting,
        cabinet.connectors().stream().map(each -> plug(cabinet, each)).toList());
  }

  private static Plug plug(Cabinet cabinet, SimConnector connector) {
    ParkedVehicle vehicle = connector.vehicle;
    Transaction transaction = connector.transaction;
    return new Plug(
        connector.number(),
        connector.status(),
        new Flow(
            connector.watts,
            connector.offered,
            connector.outlet().watts(),
            connector.meter().whole()),
        vehicle == null
            ? null
            : new Parked(
                vehicle.arrival().name(),
                vehicle.arrival().model().name(),
                vehicle.soc(),
                vehicle.arrival().target()),
        transaction == null ? null : running(cabinet, transaction),
        trouble(cabinet, connector));
  }

  private static Running running(Cabinet cabinet, Transaction transaction) {
    Integer number = transaction.number();
    String name = cabinet.later() ? transaction.id() : number == null ? null : number.toString();
    return new Running(transaction.start().card(), name);
  }

  private static @Nullable String trouble(Cabinet cabinet, SimConnector connector) {
    Breakdown fault = connector.breakdown;
    if (fault != null) {
      return fault.code().wire();
    } else if (connector.stuck) {
      return "StuckSession";
    } else if (cabinet.readerBroken) {
      return "ReaderFailure";
    }
    return cabinet.skew.isZero() ? null : "ClockSkew";
  }
}
