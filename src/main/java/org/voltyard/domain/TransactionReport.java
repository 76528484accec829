package org.voltyard.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One report of a transaction by a station that names its transactions itself (OCPP 2.x, block E).
///
/// @param evse its EVSE, 0 where the report does not tell
/// @param token who starts or stops it, where the report tells
/// @param kind what the token is, where the report tells
public record TransactionReport(
    TransactionId transaction,
    Phase phase,
    int evse,
    Moment moment,
    @Nullable TokenId token,
    @Nullable TokenKind kind,
    @Nullable Charging charging,
    @Nullable String stopReason,
    @Nullable Integer reservation,
    List<MeterReading> readings) {
  public TransactionReport {
    readings = List.copyOf(readings);
  }

  /// The same without who starts or stops it.
  public TransactionReport withoutToken() {
    return new TransactionReport(
        transaction, phase, evse, moment, null, null, charging, stopReason, reservation, readings);
  }

  /// When and why it was made; `number` counts the reports of one transaction from 0.
  public record Moment(Instant at, int number, String trigger, boolean offline) {}

  /// Where in its life the transaction is.
  public enum Phase {
    STARTED,
    UPDATED,
    ENDED
  }

  /// What flows between EVSE and vehicle.
  public enum Charging {
    CHARGING,
    CONNECTED,
    SUSPENDED_BY_VEHICLE,
    SUSPENDED_BY_SITE,
    IDLE
  }
}
