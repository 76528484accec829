package org.voltyard.store;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.DeviceEventArchive;
import org.voltyard.domain.DeviceNotice;
import org.voltyard.domain.Gravity;
import org.voltyard.domain.Monitor;
import org.voltyard.domain.Page;
import org.voltyard.domain.StationId;
import org.voltyard.domain.TransactionId;

/// Searches tables `device_event` and `stream_value`.
public final class DeviceEventStore implements DeviceEventArchive {
  private final Database database;

  public DeviceEventStore(Database database) {
    this.database = database;
  }

  @Override
  public Page<Entry> search(Query query) {
    int limit = Filter.limit(query.limit());
    Filter filter = filter(query, Filter.cursor(query.cursor(), 1));
    List<DeviceEventEntity> rows =
        database.read(
            session ->
                filter.list(session, DeviceEventEntity.class, " order by e.seq desc", limit + 1));
    return Filter.page(rows, limit, DeviceEventStore::entry, Filter.byNumber(e -> e.seq));
  }

  private static Filter filter(Query query, long @Nullable [] cursor) {
    StationId station = query.station();
    Gravity gravity = query.gravity();
    DeviceNotice.Trigger trigger = query.trigger();
    String contains = query.contains();
    return new Filter("from DeviceEventEntity e where 1 = 1")
        .and("e.seq < :cursor", "cursor", cursor == null ? null : (Long) cursor[0])
        .and("e.station = :station", "station", station == null ? null : station.value())
        .and("e.gravity = :gravity", "gravity", gravity == null ? null : gravity.name())
        .and("e.cause = :cause", "cause", trigger == null ? null : trigger.name())
        .and(
            "(lower(e.variable) like :text escape '!' or lower(e.code) like :text escape '!'"
                + " or lower(e.info) like :text escape '!' or lower(e.told) like :text escape '!')",
            "text",
            contains == null ? null : Clean.anywhere(contains.toLowerCase(Locale.ROOT)))
        .and("e.receivedAt >= :from", "from", micros(query.from()))
        .and("e.receivedAt < :to", "to", micros(query.to()));
  }

  private static @Nullable Long micros(@Nullable Instant at) {
    return at == null ? null : (Long) Micros.of(at);
  }

  private static Entry entry(DeviceEventEntity e) {
    Long cleared = e.clearedAt;
    String transaction = e.transaction;
    return new Entry(
        e.seq,
        Micros.instant(e.receivedAt),
        new StationId(e.station),
        new DeviceNotice(
            e.number,
            Micros.instant(e.at),
            DeviceNotice.Trigger.valueOf(e.cause),
            e.causedBy,
            e.variable,
            e.told,
            e.code,
            e.info,
            e.cleared,
            transaction == null ? null : new TransactionId(transaction),
            e.monitor,
            Monitor.Source.valueOf(e.source),
            e.severity),
        cleared == null ? null : Micros.instant(cleared));
  }

  @Override
  public List<Value> values(StationId station, int monitor, Instant from, Instant to, int max) {
    return database
        .read(
            session ->
                session
                    .createQuery(
                        "from StreamValueEntity v where v.station = :station"
                            + " and v.monitor = :monitor and v.at >= :from and v.at < :to"
                            + " order by v.at desc",
                        StreamValueEntity.class)
                    .setParameter("station", station.value())
                    .setParameter("monitor", monitor)
                    .setParameter("from", Micros.of(from))
                    .setParameter("to", Micros.of(to))
                    .setMaxResults(Filter.limit(max))
                    .getResultList())
        .stream()
        .map(v -> new Value(Micros.instant(v.at), v.told))
        .toList()
        .reversed();
  }
}
