package org.voltyard.ui.reservations;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.Reservation;
import org.voltyard.domain.StationId;
import org.voltyard.domain.TokenId;

/// A reservation that holds.
///
/// @param name of the station
/// @param holder label of the token, empty where it has none
record ReservationRow(Reservation reservation, String name, String holder) {
  int number() {
    return reservation.id();
  }

  StationId station() {
    return reservation.connector().station();
  }

  /// Number of the connector, or the type that is kept, or nothing for any.
  String place() {
    int number = reservation.connector().number();
    String plug = reservation.plug();
    return number > 0 ? Integer.toString(number) : plug == null ? "" : plug;
  }

  String group() {
    @Nullable TokenId parent = reservation.parent();
    return parent == null ? "" : parent.value();
  }

  Instant until() {
    return reservation.expiry();
  }

  Duration left(Instant now) {
    Duration left = Duration.between(now, until());
    return left.isNegative() ? Duration.ZERO : left;
  }
}
