package org.voltyard.store;

import java.util.Currency;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.Money;
import org.voltyard.domain.RegisterArchive.Of;
import org.voltyard.domain.RegisterArchive.Query;
import org.voltyard.domain.RegisterArchive.TokenColumn;
import org.voltyard.domain.RegisterArchive.TokenLine;
import org.voltyard.domain.Token;
import org.voltyard.domain.TokenId;
import org.voltyard.domain.TokenKind;
import org.voltyard.store.SortedRows.Column;

/// Finds and makes the lines of the list of tokens.
final class TokenLines {
  static final SortedRows<TokenEntity> ROWS =
      new SortedRows<>(TokenEntity.class, "tokenKey", r -> r.tokenKey);

  static final Map<TokenColumn, Column<TokenEntity>> COLUMNS =
      Map.of(
          TokenColumn.ID, Column.text("tokenKey", r -> r.tokenKey),
          TokenColumn.LABEL, Column.text("labelKey", r -> r.labelKey),
          TokenColumn.STATUS, Column.text("status", r -> r.status),
          TokenColumn.PARENT, Column.text("parentKey", r -> r.parentKey),
          TokenColumn.KIND, Column.text("kindKey", r -> r.kindKey),
          TokenColumn.EXPIRY, Column.number("expiryOrder", r -> r.expiryOrder),
          TokenColumn.CREDIT, Column.number("creditOrder", r -> r.creditOrder),
          TokenColumn.DRIVER, Column.text("driverName", r -> r.driverName),
          TokenColumn.VEHICLE, Column.text("plate", r -> r.plate),
          TokenColumn.ORGANISATION, Column.text("organisationName", r -> r.organisationName));

  private TokenLines() {}

  static Filter filter(Query<TokenColumn> query) {
    Of of = query.of();
    Boolean active = query.active();
    Filter filter =
        ROWS.all()
            .and("r.driver = :driver", "driver", of.driver())
            .and("r.vehicle = :vehicle", "vehicle", of.vehicle())
            .and(
                "(r.organisation = :organisation or r.driver in (select d.id from DriverEntity d"
                    + " where d.organisation = :organisation) or r.vehicle in (select v.id from"
                    + " VehicleEntity v where v.organisation = :organisation))",
                "organisation",
                of.organisation())
            .and("r.status = :status", "status", status(active));
    return Words.find(filter, query.text());
  }

  private static @Nullable String status(@Nullable Boolean active) {
    return active == null ? null : (active ? Token.Status.ACCEPTED : Token.Status.BLOCKED).name();
  }

  static TokenLine line(TokenEntity r) {
    return new TokenLine(
        new TokenId(r.id),
        Token.Status.valueOf(r.status),
        r.parent == null ? null : new TokenId(r.parent),
        r.expiryAt == null ? null : Micros.instant(r.expiryAt),
        r.label,
        r.kind == null ? null : new TokenKind(r.kind),
        r.language,
        r.credit == null || r.currency == null
            ? null
            : new Money(r.credit, Currency.getInstance(r.currency)),
        r.limited,
        r.scoped,
        r.driver,
        RegisterStore.orNull(r.driverName),
        r.vehicle,
        RegisterStore.orNull(r.plate),
        r.organisation,
        RegisterStore.orNull(r.organisationName));
  }
}
