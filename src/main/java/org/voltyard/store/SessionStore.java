package org.voltyard.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.ConnectorId;
import org.voltyard.domain.Energy;
import org.voltyard.domain.MeterProof;
import org.voltyard.domain.MeterReading;
import org.voltyard.domain.Page;
import org.voltyard.domain.Session;
import org.voltyard.domain.SessionArchive;
import org.voltyard.domain.SessionId;

/// Reads sessions and their readings.
public final class SessionStore implements SessionArchive {
  private static final Whose ANYBODY = new Whose(null, null, null);

  private final Database database;

  public SessionStore(Database database) {
    this.database = database;
  }

  @Override
  public Optional<Session> find(SessionId id) {
    return database.read(
        session -> {
          SessionEntity row = session.get(SessionEntity.class, id.number());
          return row == null
              ? Optional.empty()
              : Optional.of(SessionRecords.session(row, last(session, List.of(row))));
        });
  }

  @Override
  public Page<Session> search(Query query) {
    int limit = Filter.limit(query.limit());
    Filter filter = filter(query);
    return database.read(
        session -> {
          List<SessionEntity> rows =
              filter.list(
                  session, SessionEntity.class, " order by s.startAt desc, s.id desc", limit + 1);
          Map<Long, MeterReading> last = last(session, rows);
          return Filter.page(
              rows, limit, s -> SessionRecords.session(s, last), s -> s.startAt + "_" + s.id);
        });
  }

  private static Filter filter(Query query) {
    long[] cursor = Filter.cursor(query.cursor(), 2);
    Boolean open = query.open();
    Whose whose = query.whose() == null ? ANYBODY : query.whose();
    return new Filter("from SessionEntity s where 1 = 1")
        .and("s.startAt <= :at", "at", cursor == null ? null : (Long) cursor[0])
        .and("(s.startAt < :at or s.id < :id)", "id", cursor == null ? null : (Long) cursor[1])
        .and(
            "s.station = :station",
            "station",
            query.station() == null ? null : query.station().value())
        .and("s.tokenKey = :token", "token", query.token() == null ? null : query.token().key())
        .and("s.vehicle = :vehicle", "vehicle", whose.vehicle())
        .and("s.driver = :driver", "driver", whose.driver())
        .and("s.organisation = :organisation", "organisation", whose.organisation())
        .and("s.odd = :odd", "odd", query.odd())
        .and(open != null && open, "s.endAt is null")
        .and(open != null && !open, "s.endAt is not null")
        .and("s.startAt >= :from", "from", micros(query.from()))
        .and("s.startAt < :to", "to", micros(query.to()));
  }

  private static @Nullable Long micros(@Nullable Instant at) {
    return at == null ? null : (Long) Micros.of(at);
  }

  private static Map<Long, MeterReading> last(StatelessSession session, List<SessionEntity> rows) {
    return Readings.byId(
        session, rows.stream().map(r -> r.lastSample).filter(Objects::nonNull).toList());
  }

  @Override
  public List<MeterReading> readings(SessionId id, int max) {
    return database.read(
        session -> {
          SessionEntity row = session.get(SessionEntity.class, id.number());
          if (row == null || row.sampleFrom == null || row.sampleTo == null) {
            return List.of();
          }
          ConnectorId connector = SessionRecords.connector(row);
          return Readings.read(
              session,
              new Readings.Span(
                  database.stationKeys().number(connector.station()),
                  connector.number(),
                  id.number(),
                  row.sampleFrom,
                  row.sampleTo),
              max);
        });
  }

  @Override
  public List<MeterReading> readings(ConnectorId connector, Instant from, Instant to, int max) {
    Integer station = database.stationKeys().find(connector.station());
    if (station == null) {
      return List.of();
    }
    Readings.Span span =
        new Readings.Span(station, connector.number(), null, Micros.of(from), Micros.of(to) - 1);
    return database.read(session -> Readings.read(session, span, max));
  }

  @Override
  public List<MeterProof> proofs(SessionId id) {
    return database.read(session -> ProofRows.of(session, id));
  }

  @Override
  public Map<SessionId, Whose> whose(List<SessionId> sessions) {
    if (sessions.isEmpty()) {
      return Map.of();
    }
    List<SessionEntity> rows =
        database.read(
            session ->
                session
                    .createQuery("from SessionEntity s where s.id in (:ids)", SessionEntity.class)
                    .setParameter("ids", sessions.stream().map(SessionId::number).toList())
                    .getResultList());
    return rows.stream()
        .filter(s -> s.vehicle != null || s.driver != null || s.organisation != null)
        .collect(
            Collectors.toMap(
                s -> new SessionId(s.id), s -> new Whose(s.vehicle, s.driver, s.organisation)));
  }

  @Override
  public Energy energySince(Instant since) {
    return database.read(
        session ->
            new Energy(
                session
                    .createQuery(
                        "select coalesce(sum(case when s.endMeter is null then s.energy"
                            + " when s.endMeter > s.startMeter then s.endMeter - s.startMeter"
                            + " else 0L end), 0L)"
                            + " from SessionEntity s where s.startAt >= :since",
                        Long.class)
                    .setParameter("since", Micros.of(since))
                    .getSingleResult()));
  }
}
