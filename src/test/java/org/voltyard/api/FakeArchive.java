package org.voltyard.api;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
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
import org.voltyard.domain.Origin;
import org.voltyard.domain.Page;
import org.voltyard.domain.Power;
import org.voltyard.domain.Session;
import org.voltyard.domain.SessionArchive;
import org.voltyard.domain.SessionId;
import org.voltyard.domain.StationId;
import org.voltyard.domain.Token;
import org.voltyard.domain.TokenId;
import org.voltyard.domain.TransactionId;

/// Sessions in memory; the number of the last one is the cursor.
final class FakeArchive implements SessionArchive {
  final List<MeterProof> proofs = new ArrayList<>();
  final List<Session> sessions = new ArrayList<>();
  final List<MeterReading> readings = new ArrayList<>();
  final Map<SessionId, Whose> whose = new HashMap<>();
  @Nullable Query asked;

  @Override
  public Map<SessionId, Whose> whose(List<SessionId> sessions) {
    Map<SessionId, Whose> found = new HashMap<>(whose);
    found.keySet().retainAll(sessions);
    return found;
  }

  void close(SessionId id, String why, Origin origin) {
    Session open = find(id).filter(Session::open).orElseThrow(IllegalStateException::new);
    sessions.remove(open);
    add(
        id.number(),
        new Session.End(
            FakeDepot.NOW, Energy.wattHours(1250L), why, Session.End.By.DEPOT, "last reading"));
  }

  /// A session at A1, open where it has no end.
  void add(long number, Session.@Nullable End end) {
    sessions.add(
        new Session(
            new SessionId(number),
            new TransactionId(Long.toString(number)),
            new ConnectorId(new StationId("A1"), 1),
            new TokenId("CARD"),
            new Session.Start(
                FakeDepot.NOW.minusSeconds(600),
                FakeDepot.NOW.minusSeconds(599),
                Energy.wattHours(1000L),
                Token.Verdict.ACCEPTED,
                null,
                null,
                null),
            new Session.Progress(
                Energy.wattHours(250L), reading(FakeDepot.NOW), new Power(7400), 3),
            end,
            null,
            Set.of(Session.Anomaly.DELIVERED_LATE)));
  }

  static MeterReading reading(Instant at) {
    return new MeterReading(
        at,
        MeterReading.Context.PERIODIC,
        new MeterReading.Values(
            Energy.wattHours(1250L),
            new Power(7400),
            null,
            MeterReading.Phases.none(),
            MeterReading.Phases.none(),
            null,
            null),
        List.of());
  }

  @Override
  public Optional<Session> find(SessionId id) {
    return sessions.stream().filter(s -> s.id().equals(id)).findFirst();
  }

  @Override
  public Page<Session> search(Query query) {
    asked = query;
    String cursor = query.cursor();
    long below = cursor == null ? Long.MAX_VALUE : Long.parseLong(cursor);
    List<Session> found =
        sessions.stream()
            .filter(s -> s.id().number() < below)
            .filter(s -> query.open() == null || s.open() == query.open())
            .sorted(Comparator.comparing(Session::id).reversed())
            .limit(query.limit())
            .toList();
    boolean more = found.size() == query.limit();
    return new Page<>(found, more ? found.getLast().id().toString() : null);
  }

  @Override
  public List<MeterReading> readings(SessionId id, int max) {
    return readings.stream().limit(max).toList();
  }

  @Override
  public List<MeterReading> readings(ConnectorId connector, Instant from, Instant to, int max) {
    return readings.stream()
        .filter(r -> !r.at().isBefore(from) && r.at().isBefore(to))
        .limit(max)
        .toList();
  }

  @Override
  public List<MeterProof> proofs(SessionId id) {
    return proofs;
  }

  @Override
  public Energy energySince(Instant since) {
    return Energy.ZERO;
  }
}
