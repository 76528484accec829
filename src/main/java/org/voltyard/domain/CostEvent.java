package org.voltyard.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is known of the cost of a session.
public sealed interface CostEvent extends Fact {
  SessionId session();

  ConnectorId connector();

  @Override
  default String subject() {
    return connector().station().value();
  }

  /// This tariff holds for it from then on; as it is now, whatever becomes of it.
  record TariffFixed(SessionId session, ConnectorId connector, Tariff tariff, Instant from)
      implements CostEvent {}

  /// It is over, and this is what it costs.
  record Rated(SessionId session, ConnectorId connector, TokenId token, SessionCost cost)
      implements CostEvent {}

  /// The station told what it costs by its own calculation.
  record StationTold(SessionId session, ConnectorId connector, StationCost cost)
      implements CostEvent {}

  /// The station told where it will stop.
  record LimitTold(SessionId session, ConnectorId connector, ChargeLimit limit)
      implements CostEvent {}

  /// The station was told where to stop.
  record LimitSent(SessionId session, ConnectorId connector, ChargeLimit limit)
      implements CostEvent {}

  /// What it used until now, as a snapshot keeps it.
  ///
  /// @param reservedFrom since when the EVSE was kept free for it
  record Measured(
      SessionId session,
      ConnectorId connector,
      @Nullable Instant reservedFrom,
      List<UsagePoint> points)
      implements CostEvent {
    public Measured {
      points = List.copyOf(points);
    }
  }
}
