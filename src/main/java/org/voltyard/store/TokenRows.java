package org.voltyard.store;

import java.time.Instant;
import org.hibernate.Session;
import org.voltyard.domain.Reservation;
import org.voltyard.domain.ReservationEvent;
import org.voltyard.domain.Token;
import org.voltyard.domain.TokenEvent;
import org.voltyard.domain.TokenId;

/// Writes tables `token` and `reservation`.
final class TokenRows {
  private final Session database;

  TokenRows(Session database) {
    this.database = database;
  }

  void apply(TokenEvent event) {
    switch (event) {
      case TokenEvent.Changed e -> put(e.token());
      case TokenEvent.Removed e -> {
        TokenEntity row = database.find(TokenEntity.class, e.token().key());
        if (row != null) {
          database.remove(row);
          // a later token of the same key in this batch is a new row
          database.flush();
        }
      }
      case TokenEvent.Presented _ -> {}
    }
  }

  private void put(Token token) {
    TokenEntity row = database.find(TokenEntity.class, token.id().key());
    if (row == null) {
      row = new TokenEntity();
      row.tokenKey = token.id().key();
      fill(row, token);
      database.persist(row);
    } else {
      fill(row, token);
    }
  }

  private static void fill(TokenEntity row, Token token) {
    row.id = Clean.text(token.id().value(), TokenId.LONGEST);
    row.status = token.status().name();
    row.parent =
        token.parent() == null ? null : Clean.text(token.parent().value(), TokenId.LONGEST);
    row.expiryAt = token.expiry() == null ? null : (Long) Micros.of(token.expiry());
    row.label = Clean.text(token.label(), 255);
    row.kind = token.kind() == null ? null : Clean.text(token.kind().value(), 20);
    row.language = token.language() == null ? null : Clean.text(token.language(), 8);
  }

  void apply(ReservationEvent event, Instant at) {
    switch (event) {
      case ReservationEvent.Made e -> made(e.reservation(), at);
      case ReservationEvent.Ended e -> {
        ReservationEntity row = database.find(ReservationEntity.class, e.reservation());
        if (row != null) {
          row.ending = e.ending().name();
          row.endedAt = Micros.of(at);
        }
      }
    }
  }

  private void made(Reservation reservation, Instant at) {
    ReservationEntity row = database.find(ReservationEntity.class, reservation.id());
    boolean known = row != null;
    if (row == null) {
      row = new ReservationEntity();
      row.id = reservation.id();
    }
    row.station = reservation.connector().station().value();
    row.connector = reservation.connector().number();
    row.token = Clean.text(reservation.token().value(), TokenId.LONGEST);
    row.parent =
        reservation.parent() == null
            ? null
            : Clean.text(reservation.parent().value(), TokenId.LONGEST);
    row.plugType = reservation.plug() == null ? null : Clean.text(reservation.plug(), 20);
    row.expiryAt = Micros.of(reservation.expiry());
    row.madeAt = Micros.of(at);
    row.ending = null;
    row.endedAt = null;
    if (!known) {
      database.persist(row);
    }
  }
}
