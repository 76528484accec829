package org.voltyard.store;

import java.time.Instant;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.ChargeLimit;
import org.voltyard.domain.Money;
import org.voltyard.domain.Reservation;
import org.voltyard.domain.ReservationEvent;
import org.voltyard.domain.Token;
import org.voltyard.domain.TokenEvent;
import org.voltyard.domain.TokenId;
import org.voltyard.domain.TokenOwner;
import org.voltyard.domain.TokenScope;
import org.voltyard.domain.Vehicle;

/// Writes tables `token` and `reservation`.
final class TokenRows {
  private final Session database;
  private final RegisterNames names;

  TokenRows(Session database) {
    this.database = database;
    this.names = new RegisterNames(database);
  }

  void apply(TokenEvent event) {
    switch (event) {
      case TokenEvent.Changed e -> put(e.token());
      case TokenEvent.Removed e -> {
        remove(TokenEntity.class, e.token());
        remove(TokenOwnerEntity.class, e.token());
      }
      case TokenEvent.Spent e -> {
        TokenEntity row = database.find(TokenEntity.class, e.token().key());
        if (row != null) {
          credit(row, e.left());
        }
      }
      case TokenEvent.Presented _ -> {}
    }
  }

  private <E> void remove(Class<E> type, TokenId token) {
    E row = database.find(type, token.key());
    if (row != null) {
      database.remove(row);
      // a later token of the same key in this batch is a new row
      database.flush();
    }
  }

  /// It became known whose a token is.
  void assigned(TokenOwner owner) {
    if (owner.nobody()) {
      remove(TokenOwnerEntity.class, owner.token());
    } else {
      String key = owner.token().key();
      TokenOwnerEntity known = database.find(TokenOwnerEntity.class, key);
      TokenOwnerEntity row = known == null ? new TokenOwnerEntity() : known;
      row.tokenKey = key;
      row.driver = owner.driver();
      row.vehicle = owner.vehicle();
      row.organisation = owner.organisation();
      if (known == null) {
        database.persist(row);
      }
    }
    TokenEntity token = database.find(TokenEntity.class, owner.token().key());
    if (token != null) {
      owner(token);
    }
  }

  /// Writes whose a token is, with their names as they are now.
  void owner(TokenEntity row) {
    TokenOwnerEntity owner = database.find(TokenOwnerEntity.class, row.tokenKey);
    row.driver = owner == null ? null : owner.driver;
    row.driverName = names.driver(row.driver);
    row.vehicle = owner == null ? null : owner.vehicle;
    row.plate = names.plate(row.vehicle);
    row.organisation = owner == null ? null : owner.organisation;
    row.organisationName = names.organisation(row.organisation);
    row.words =
        Words.of(
            2000,
            row.id,
            row.label,
            row.parent,
            row.driverName,
            row.plate,
            Vehicle.key(row.plate),
            row.organisationName);
  }

  private static void credit(TokenEntity row, @Nullable Money credit) {
    row.credit = credit == null ? null : (Long) credit.minor();
    row.currency = credit == null ? null : credit.currency().getCurrencyCode();
    row.creditOrder = credit == null ? -Long.MAX_VALUE : credit.minor();
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

  private void fill(TokenEntity row, Token token) {
    row.id = Clean.text(token.id().value(), TokenId.LONGEST);
    row.status = token.status().name();
    row.parent =
        token.parent() == null ? null : Clean.text(token.parent().value(), TokenId.LONGEST);
    row.expiryAt = token.expiry() == null ? null : (Long) Micros.of(token.expiry());
    row.label = Clean.text(token.label(), 255);
    row.kind = token.kind() == null ? null : Clean.text(token.kind().value(), 20);
    row.language = token.language() == null ? null : Clean.text(token.language(), 8);
    row.expiryOrder = row.expiryAt == null ? Long.MAX_VALUE : row.expiryAt;
    row.labelKey = Words.key(token.label(), 765);
    row.parentKey = token.parent() == null ? "" : Words.key(token.parent().value(), 765);
    row.kindKey = token.kind() == null ? "" : Words.key(token.kind().value(), 60);
    Token.Terms terms = token.terms();
    ChargeLimit limit = terms == null ? null : terms.limit();
    TokenScope scope = token.scope();
    row.limited = limit != null && !limit.none();
    row.scoped = scope != null && !scope.everywhere();
    credit(row, token.credit());
    owner(row);
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
