package org.voltyard.ui.shift;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.voltyard.domain.ConnectorId;
import org.voltyard.domain.Energy;
import org.voltyard.domain.MeterProof;
import org.voltyard.domain.MeterReading;
import org.voltyard.domain.Page;
import org.voltyard.domain.Session;
import org.voltyard.domain.SessionArchive;
import org.voltyard.domain.SessionId;

/// An archive without a session.
final class NoSessions implements SessionArchive {
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
}
