package org.voltyard.charging;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.voltyard.domain.Reservation;
import org.voltyard.domain.Reservation.Ending;
import org.voltyard.domain.ReservationEvent;
import org.voltyard.journal.Journal;

/// Reservations that stations have accepted and that are not over.
public final class Reservations {
  private final DepotState state;
  private final Journal journal;

  public Reservations(DepotState state, Journal journal) {
    this.state = state;
    this.journal = journal;
  }

  /// The earliest to expire first.
  public List<Reservation> all() {
    return state.reservations().stream()
        .sorted(Comparator.comparing(Reservation::expiry).thenComparingInt(Reservation::id))
        .toList();
  }

  /// A number that no reservation at hand has.
  public int nextId() {
    return state.lastReservation() + 1;
  }

  /// Ends those whose time is over.
  void expire(Instant now) {
    for (Reservation reservation : all()) {
      if (!reservation.expiry().isAfter(now)) {
        ended(reservation.id(), Ending.EXPIRED).ifPresent(journal::append);
      }
    }
  }

  /// The end of a reservation as a fact; empty where there is none with that number.
  Optional<ReservationEvent.Ended> ended(int id, Ending ending) {
    return Optional.ofNullable(state.reservation(id))
        .map(known -> new ReservationEvent.Ended(id, known.connector().station(), ending));
  }
}
