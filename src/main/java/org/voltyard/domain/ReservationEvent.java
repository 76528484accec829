package org.voltyard.domain;

/// What happened to a reservation.
public sealed interface ReservationEvent extends Fact {
  /// The station accepted it.
  record Made(Reservation reservation) implements ReservationEvent {
    @Override
    public String subject() {
      return reservation.connector().station().value();
    }
  }

  /// It is over.
  record Ended(int reservation, StationId station, Reservation.Ending ending)
      implements ReservationEvent {
    @Override
    public String subject() {
      return station.value();
    }
  }
}
