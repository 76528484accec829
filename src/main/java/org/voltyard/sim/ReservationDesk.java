package org.voltyard.sim;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.v16.CancelReservation;
import org.voltyard.ocpp.v16.ReserveNow;

/// Keeps reservations until they are used, cancelled or over.
final class ReservationDesk {
  private final Cabinet cabinet;
  private final Statuses statuses;
  private final IntConsumer lapsed;
  private final List<Reservation> all = new ArrayList<>();

  /// Tells `lapsed` of those whose time is over.
  ReservationDesk(Cabinet cabinet, Statuses statuses, IntConsumer lapsed) {
    this.cabinet = cabinet;
    this.statuses = statuses;
    this.lapsed = lapsed;
  }

  ReserveNow.Response reserve(ReserveNow.Request wanted) {
    return new ReserveNow.Response(decide(wanted));
  }

  private ReserveNow.Status decide(ReserveNow.Request wanted) {
    int number = wanted.connectorId();
    if ((number != 0 && !cabinet.has(number)) || !wanted.expiryDate().isAfter(cabinet.now())) {
      return ReserveNow.Status.REJECTED;
    }
    List<SimConnector> candidates =
        number == 0 ? cabinet.connectors() : List.of(cabinet.connector(number));
    ReserveNow.Status best = ReserveNow.Status.FAULTED;
    for (SimConnector each : candidates) {
      ReserveNow.Status status = state(each, wanted.reservationId());
      if (status == ReserveNow.Status.ACCEPTED) {
        keep(wanted);
        return status;
      }
      best = status;
    }
    return best;
  }

  private ReserveNow.Status state(SimConnector connector, int id) {
    if (connector.broken()) {
      return ReserveNow.Status.FAULTED;
    } else if (connector.inoperative) {
      return ReserveNow.Status.UNAVAILABLE;
    }
    boolean taken = all.stream().anyMatch(r -> r.connector() == connector.number() && r.id() != id);
    return taken || connector.transaction != null || connector.vehicle != null
        ? ReserveNow.Status.OCCUPIED
        : ReserveNow.Status.ACCEPTED;
  }

  private void keep(ReserveNow.Request wanted) {
    Instant expiry = wanted.expiryDate();
    Reservation fresh =
        new Reservation(
            wanted.reservationId(),
            wanted.connectorId(),
            wanted.idTag(),
            wanted.parentIdTag(),
            expiry);
    all.removeIf(old -> old.id() == fresh.id());
    all.add(fresh);
    cabinet.clock().after(Duration.between(cabinet.now(), expiry), this::expire);
    show();
  }

  private void expire() {
    for (Reservation each : List.copyOf(all)) {
      if (!each.expiry().isAfter(cabinet.now())) {
        all.remove(each);
        show();
        lapsed.accept(each.id());
      }
    }
  }

  CancelReservation.Response cancel(int id) {
    boolean found = all.removeIf(old -> old.id() == id);
    if (found) {
      show();
    }
    return new CancelReservation.Response(
        found ? CancelReservation.Status.ACCEPTED : CancelReservation.Status.REJECTED);
  }

  /// Whether the token may use the connector as far as reservations go.
  boolean allows(SimConnector connector, String card, @Nullable String group) {
    for (Reservation each : all) {
      if (each.connector() == connector.number() && !each.isFor(card, group)) {
        return false;
      }
    }
    long forOthers = all.stream().filter(r -> r.connector() == 0 && !r.isFor(card, group)).count();
    long free = cabinet.connectors().stream().filter(SimConnector::free).count();
    return forOthers == 0 || free > forOthers;
  }

  /// Ends and returns the reservation that a starting token uses, null without one.
  @Nullable Integer use(SimConnector connector, String card, @Nullable String group) {
    for (Reservation each : List.copyOf(all)) {
      if ((each.connector() == connector.number() || each.connector() == 0)
          && each.isFor(card, group)) {
        all.remove(each);
        show();
        return each.id();
      }
    }
    return null;
  }

  private void show() {
    for (SimConnector each : cabinet.connectors()) {
      each.reserved = all.stream().anyMatch(r -> r.connector() == each.number());
    }
    cabinet.clock().run(statuses::report);
  }
}
