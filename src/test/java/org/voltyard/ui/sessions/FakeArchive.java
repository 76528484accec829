package org.voltyard.ui.sessions;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.ConnectorId;
import org.voltyard.domain.Energy;
import org.voltyard.domain.MeterProof;
import org.voltyard.domain.MeterReading;
import org.voltyard.domain.Page;
import org.voltyard.domain.Percent;
import org.voltyard.domain.Power;
import org.voltyard.domain.Session;
import org.voltyard.domain.SessionArchive;
import org.voltyard.domain.SessionId;
import org.voltyard.domain.StationId;
import org.voltyard.domain.Token;
import org.voltyard.domain.TokenId;
import org.voltyard.domain.TransactionId;

/// An archive in memory, newest first.
final class FakeArchive implements SessionArchive {
  static final Instant NOW = Instant.parse("2026-11-22T08:30:00Z");

  final List<MeterProof> proofs = new ArrayList<>();
  final List<Session> sessions = new ArrayList<>();
  final Map<SessionId, Whose> whose = new HashMap<>();
  final List<Query> asked = new ArrayList<>();
  @Nullable RuntimeException failure;

  static Session over(long number, String station, Set<Session.Anomaly> anomalies) {
    Instant at = NOW.minus(Duration.ofMinutes(90 * (1_000_000 - number)));
    Session.Start start =
        new Session.Start(
            at,
            at,
            Energy.wattHours(1_000_000L),
            Token.Verdict.ACCEPTED,
            null,
            at.minusSeconds(40),
            at.minusSeconds(12));
    boolean estimated = anomalies.contains(Session.Anomaly.ESTIMATED_END);
    Session.End end =
        new Session.End(
            at.plusSeconds(3_600),
            Energy.wattHours(1_048_300L),
            estimated ? "Other" : "EVDisconnected",
            estimated ? Session.End.By.DEPOT : Session.End.By.CHARGER,
            estimated
                ? "charger replaced after the storm (operator); closed from the reading of 07:58"
                : null);
    return new Session(
        new SessionId(number),
        new TransactionId(Long.toString(number)),
        new ConnectorId(new StationId(station), 1),
        new TokenId("=04A1B2C3"),
        start,
        new Session.Progress(
            Energy.wattHours(48_300L),
            reading(at.plusSeconds(3_500), 41, 88),
            Power.kiloWatts(119.4),
            60),
        end,
        at.plusSeconds(4_200),
        anomalies);
  }

  static MeterReading reading(Instant at, double kilowatts, double soc) {
    return new MeterReading(
        at,
        MeterReading.Context.PERIODIC,
        new MeterReading.Values(
            Energy.wattHours(1_000_000 + soc * 500),
            Power.kiloWatts(kilowatts),
            null,
            MeterReading.Phases.none(),
            MeterReading.Phases.none(),
            new Percent(soc),
            null),
        List.of());
  }

  @Override
  public Optional<Session> find(SessionId id) {
    return sessions.stream().filter(s -> s.id().equals(id)).findFirst();
  }

  @Override
  public Page<Session> search(Query query) {
    asked.add(query);
    if (failure != null) {
      throw failure;
    }
    String cursor = query.cursor();
    int from = cursor == null ? 0 : Integer.parseInt(cursor);
    int to = Math.min(sessions.size(), from + query.limit());
    return new Page<>(
        sessions.subList(from, to), to < sessions.size() ? Integer.toString(to) : null);
  }

  @Override
  public List<MeterReading> readings(SessionId id, int max) {
    Session session = find(id).orElseThrow();
    List<MeterReading> all = new ArrayList<>();
    for (int minute = 0; minute < 60; minute++) {
      boolean paused = minute >= 20 && minute < 26;
      double kilowatts = paused ? 0 : 119 - minute * 1.3;
      all.add(
          reading(session.start().at().plusSeconds(minute * 60L), kilowatts, 22 + minute * 1.1));
    }
    return all;
  }

  @Override
  public List<MeterReading> readings(ConnectorId connector, Instant from, Instant to, int max) {
    return List.of();
  }

  @Override
  public List<MeterProof> proofs(SessionId id) {
    return proofs;
  }

  @Override
  public Map<SessionId, Whose> whose(List<SessionId> ids) {
    Map<SessionId, Whose> found = new HashMap<>(whose);
    found.keySet().retainAll(ids);
    return found;
  }

  @Override
  public Energy energySince(Instant since) {
    return Energy.ZERO;
  }
}
