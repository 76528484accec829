package org.voltyard.fleet.register;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.voltyard.domain.ConnectorId;
import org.voltyard.domain.CostArchive;
import org.voltyard.domain.Energy;
import org.voltyard.domain.MeterProof;
import org.voltyard.domain.MeterReading;
import org.voltyard.domain.Page;
import org.voltyard.domain.Session;
import org.voltyard.domain.SessionArchive;
import org.voltyard.domain.SessionCost;
import org.voltyard.domain.SessionId;
import org.voltyard.domain.StationCost;

/// Archives with nothing in them.
final class NoArchive implements SessionArchive, CostArchive {
  static final Instant NOW = Instant.parse("2026-05-01T10:00:00Z");

  PersonalArchive archive() {
    return new PersonalArchive(this, this, () -> NOW);
  }

  @Override
  public Optional<Session> find(SessionId id) {
    return Optional.empty();
  }

  @Override
  public Page<Session> search(Query query) {
    return new Page<>(List.of(), null);
  }

  @Override
  public List<MeterReading> readings(SessionId id, int max) {
    return List.of();
  }

  @Override
  public List<MeterReading> readings(ConnectorId connector, Instant from, Instant to, int max) {
    return List.of();
  }

  @Override
  public List<MeterProof> proofs(SessionId id) {
    return List.of();
  }

  @Override
  public Energy energySince(Instant since) {
    return Energy.ZERO;
  }

  @Override
  public Optional<SessionCost> rated(SessionId session) {
    return Optional.empty();
  }

  @Override
  public Optional<StationCost> told(SessionId session) {
    return Optional.empty();
  }
}
