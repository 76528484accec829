package org.voltyard.store;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.FrameLog.Frame;
import org.voltyard.domain.FrameLog.Query;
import org.voltyard.domain.Page;
import org.voltyard.domain.StationId;

/// Searches table `frame`.
final class FrameSearch {
  private final Database database;

  FrameSearch(Database database) {
    this.database = database;
  }

  Page<Frame> page(Query query) {
    int limit = Filter.limit(query.limit());
    StationId station = query.station();
    Integer number = station == null ? null : database.stationKeys().find(station);
    if (station != null && number == null) {
      return new Page<>(List.of(), null);
    }
    Filter filter = filter(query, number);
    List<FrameEntity> rows =
        database.read(
            session -> filter.list(session, FrameEntity.class, " order by f.id desc", limit + 1));
    return Filter.page(rows, limit, this::frame, Filter.byNumber(f -> f.id));
  }

  private static Filter filter(Query query, @Nullable Integer station) {
    long[] cursor = Filter.cursor(query.cursor(), 1);
    String contains = query.contains();
    return new Filter("from FrameEntity f where 1 = 1")
        .and("f.id < :cursor", "cursor", cursor == null ? null : (Long) cursor[0])
        .and("f.stationNo = :station", "station", station)
        .and("f.action = :action", "action", clean(query.action()))
        .and("f.messageId = :message", "message", clean(query.messageId()))
        .and(
            "lower(f.body) like :contains escape '!'",
            "contains",
            contains == null ? null : Clean.anywhere(contains.toLowerCase(Locale.ROOT)))
        .and(query.faultyOnly(), "f.fault is not null")
        .and("f.id >= :from", "from", micros(query.from()))
        .and("f.at < :to", "to", micros(query.to()));
  }

  private static @Nullable Long micros(@Nullable Instant at) {
    return at == null ? null : (Long) Micros.of(at);
  }

  private static @Nullable String clean(@Nullable String text) {
    return text == null ? null : Clean.text(text, 255);
  }

  private Frame frame(FrameEntity f) {
    return new Frame(
        Micros.instant(f.at),
        database.stationKeys().station(f.stationNo),
        f.incoming,
        f.type,
        f.messageId,
        f.action,
        f.latency,
        f.fault,
        f.body);
  }
}
