package org.voltyard.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// An archive that remembers what it was asked and has the given sessions, mostly none.
public class FakeSessions implements SessionArchive {
  public final List<Query> asked = new ArrayList<>();
  public final List<Session> sessions;
  public final Map<SessionId, List<MeterReading>> readings = new HashMap<>();

  /// One with nothing in it.
  public FakeSessions() {
    this(new ArrayList<>());
  }

  /// One with all that is ever put into the list.
  public FakeSessions(List<Session> sessions) {
    this.sessions = sessions;
  }

  @Override
  public Optional<Session> find(SessionId id) {
    return sessions.stream().filter(s -> s.id().equals(id)).findFirst();
  }

  @Override
  public Page<Session> search(Query query) {
    asked.add(query);
    return new Page<>(List.copyOf(sessions), null);
  }

  @Override
  public List<MeterReading> readings(SessionId id, int max) {
    return readings.getOrDefault(id, List.of());
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
