package org.voltyard.sim;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.v16.StopTransaction;

/// What the depot can have the charger do from afar, whatever the version. The answer leaves first:
/// what follows from it is left to a later task.
final class Remote {
  private final Cabinet cabinet;
  private final Sessions sessions;
  private final CardReader reader;
  private final Statuses statuses;
  private final ReservationDesk reservations;

  Remote(
      Cabinet cabinet,
      Sessions sessions,
      CardReader reader,
      Statuses statuses,
      ReservationDesk reservations) {
    this.cabinet = cabinet;
    this.sessions = sessions;
    this.reader = reader;
    this.statuses = statuses;
    this.reservations = reservations;
  }

  void later(Runnable task) {
    cabinet.clock().run(task);
  }

  /// Begins for a token at a connector, or at the best one; returns the connector, null if it
  /// cannot.
  @Nullable SimConnector start(@Nullable Integer number, Wish wish) {
    SimConnector connector = choose(number);
    if (connector == null
        || !cabinet.admitted()
        || !connector.free()
        || !reservations.allows(connector, wish.card(), wish.group())) {
      return null;
    }
    boolean asked = cabinet.config().flag(ConfigKey.AUTHORIZE_REMOTE_TX_REQUESTS);
    later(
        () -> {
          if (asked) {
            reader.admit(connector, wish);
          } else {
            sessions.permit(connector, wish);
          }
        });
    return connector;
  }

  /// The connector asked for, or else the best: one with a vehicle that waits.
  private @Nullable SimConnector choose(@Nullable Integer number) {
    if (number != null) {
      return cabinet.has(number) ? cabinet.connector(number) : null;
    }
    SimConnector empty = null;
    for (SimConnector each : cabinet.connectors()) {
      if (each.free() && each.vehicle != null) {
        return each;
      } else if (each.free() && empty == null) {
        empty = each;
      }
    }
    return empty;
  }

  /// Ends the transaction that is meant; false if none is.
  boolean stop(Predicate<Transaction> meant) {
    for (SimConnector each : cabinet.connectors()) {
      Transaction running = each.current();
      if (running != null && meant.test(running)) {
        later(
            () -> {
              if (each.current() == running) {
                sessions.end(each, StopTransaction.Reason.REMOTE, null);
              }
            });
        return true;
      }
    }
    return false;
  }

  /// Takes a connector (0: all) out of service or back; true if that has to wait for a transaction.
  boolean availability(int number, boolean inoperative) {
    boolean scheduled = false;
    for (SimConnector each : cabinet.connectors()) {
      if (number == 0 || each.number() == number) {
        each.inoperative = inoperative;
        scheduled |= inoperative && each.transaction != null;
      }
    }
    if (number == 0) {
      cabinet.inoperative = inoperative;
    }
    later(statuses::report);
    return scheduled;
  }
}
