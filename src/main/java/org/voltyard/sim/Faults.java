package org.voltyard.sim;

import java.time.Duration;
import org.voltyard.ocpp.v16.StopTransaction;

/// Makes faults happen and mends them.
final class Faults {
  private static final String NO_FRAME = "[2,\"broken\",\"MeterValues\",{\"connectorId\":1,";

  /// The parts of the charger that can fail.
  record Parts(
      Line line, Deliveries deliveries, Sessions sessions, Statuses statuses, Power power) {}

  private final Cabinet cabinet;
  private final Parts parts;
  private final Tether tether;

  Faults(Cabinet cabinet, Parts parts, Tether tether) {
    this.cabinet = cabinet;
    this.parts = parts;
    this.tether = tether;
  }

  void happen(Fault fault) {
    switch (fault) {
      case Fault.Broken(int number, Breakdown breakdown) ->
          breakDown(cabinet.connector(number), breakdown);
      case Fault.ReaderBroken() -> cabinet.readerBroken = true;
      case Fault.LostLink(Duration howLong) -> tether.leave("offline", true, howLong);
      case Fault.PowerLoss(Duration howLong) -> parts.power().fails(howLong);
      case Fault.LostAnswer() -> parts.deliveries().loseNextAnswer();
      case Fault.ClockSkew(Duration by) -> cabinet.skew = by;
      case Fault.MeterJump(int number, double wattHours) ->
          cabinet.connector(number).meter().add(wattHours);
      case Fault.StuckSession(int number) -> {
        SimConnector connector = cabinet.connector(number);
        connector.stuck = connector.transaction != null;
      }
      case Fault.LateDelivery(Duration howLong) -> parts.deliveries().holdBack(howLong);
      case Fault.MalformedFrame() -> parts.line().raw(NO_FRAME);
    }
    parts.statuses().report();
  }

  private void breakDown(SimConnector connector, Breakdown breakdown) {
    connector.breakdown = breakdown;
    parts.statuses().report();
    if (breakdown.stops()) {
      Sessions.dismiss(connector);
      parts.sessions().end(connector, StopTransaction.Reason.OTHER, null);
    }
  }

  void repair() {
    for (SimConnector each : cabinet.connectors()) {
      each.breakdown = null;
      each.stuck = false;
    }
    cabinet.readerBroken = false;
    cabinet.skew = Duration.ZERO;
    parts.statuses().report();
  }
}
