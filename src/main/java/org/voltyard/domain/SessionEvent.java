package org.voltyard.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What happened to a session.
public sealed interface SessionEvent extends Fact {
  StationId station();

  @Override
  default String subject() {
    return station().value();
  }

  /// It began; anomalies known at once are already in it.
  record Started(Session session) implements SessionEvent {
    @Override
    public StationId station() {
      return session.connector().station();
    }
  }

  /// It ended. `readings` came with the stop (OCPP 1.6 `transactionData`).
  record Ended(
      SessionId session,
      ConnectorId connector,
      Session.End end,
      @Nullable TokenId token,
      List<MeterReading> readings)
      implements SessionEvent {
    public Ended {
      readings = List.copyOf(readings);
    }

    @Override
    public StationId station() {
      return connector.station();
    }
  }

  /// The charger's own stop arrived for a session that the depot had closed: its figures hold.
  record Corrected(
      SessionId session, ConnectorId connector, Session.End end, List<MeterReading> readings)
      implements SessionEvent {
    public Corrected {
      readings = List.copyOf(readings);
    }

    @Override
    public StationId station() {
      return connector.station();
    }
  }

  /// The vehicle of an ended session was unplugged.
  record Unplugged(SessionId session, ConnectorId connector, Instant at) implements SessionEvent {
    @Override
    public StationId station() {
      return connector.station();
    }
  }

  /// Its beginning or its token became known better: who charges, when it began, from which
  /// register. What was written before holds no longer.
  record Restated(SessionId session, ConnectorId connector, TokenId token, Session.Start start)
      implements SessionEvent {
    @Override
    public StationId station() {
      return connector.station();
    }
  }

  /// Something odd was found about it.
  record Flagged(SessionId session, ConnectorId connector, Session.Anomaly anomaly, String text)
      implements SessionEvent {
    @Override
    public StationId station() {
      return connector.station();
    }
  }

  /// The signature under one of its readings was checked.
  record SignatureChecked(SessionId session, ConnectorId connector, MeterProof proof)
      implements SessionEvent {
    @Override
    public StationId station() {
      return connector.station();
    }
  }

  /// A stop for a transaction that the depot does not know: kept as evidence.
  record Orphaned(
      StationId station,
      TransactionId transaction,
      @Nullable TokenId token,
      Instant at,
      Energy meter,
      String reason,
      List<MeterReading> readings)
      implements SessionEvent {
    public Orphaned {
      readings = List.copyOf(readings);
    }
  }
}
