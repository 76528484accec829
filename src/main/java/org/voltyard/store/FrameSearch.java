package org.voltyard.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.FrameLog.Frame;
import org.voltyard.domain.FrameLog.Query;
import org.voltyard.domain.Page;
import org.voltyard.domain.StationId;

/// Searches table `frame`, newest first: for a station, only the spans in which it is.
final class FrameSearch {
  private static final int SPANS = 50;

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
    Range bounds = bounds(query);
    List<FrameEntity> rows =
        database.read(
            session ->
                number == null
                    ? list(session, filter(query, bounds), limit + 1)
                    : ofStation(session, query, number, limit + 1));
    return Filter.page(rows, limit, this::frame, Filter.byNumber(f -> f.id));
  }

  private static List<FrameEntity> ofStation(
      StatelessSession session, Query query, int station, int limit) {
    Range bounds = bounds(query);
    long end = FrameSpan.end(session);
    List<FrameEntity> found =
        new ArrayList<>(list(session, filter(query, bounds.since(end + 1), station), limit));
    long before = Math.min(end, bounds.last());
    List<FrameSpanEntity> spans;
    do {
      spans = spans(session, station, bounds, before);
      for (FrameSpanEntity span : spans) {
        if (found.size() < limit) {
          Range part = bounds.within(span.firstId, span.lastId);
          found.addAll(list(session, filter(query, part, station), limit - found.size()));
        }
        before = span.firstId - 1;
      }
    } while (found.size() < limit && spans.size() == SPANS);
    return found;
  }

  /// Spans with frames of a station, newest first, that begin at a number or before it.
  private static List<FrameSpanEntity> spans(
      StatelessSession session, int station, Range bounds, long before) {
    return new Filter("from FrameSpanEntity s where 1 = 1")
        .and("s.firstId <= :before", "before", before)
        .and("s.lastId >= :first", "first", bounds.first())
        .and("s.stations like :station", "station", "%," + station + ",%")
        .list(session, FrameSpanEntity.class, " order by s.firstId desc", SPANS);
  }

  private static List<FrameEntity> list(StatelessSession session, Filter filter, int limit) {
    return filter.list(session, FrameEntity.class, " order by f.id desc", limit);
  }

  private static Range bounds(Query query) {
    long[] cursor = Filter.cursor(query.cursor(), 1);
    Instant from = query.from();
    return new Range(
        from == null ? Long.MIN_VALUE : Micros.of(from),
        cursor == null ? Long.MAX_VALUE : cursor[0] - 1);
  }

  private static Filter filter(Query query, Range range, int station) {
    return filter(query, range).and("f.stationNo = :station", "station", station);
  }

  private static Filter filter(Query query, Range range) {
    String contains = query.contains();
    Instant to = query.to();
    return new Filter("from FrameEntity f where 1 = 1")
        .and("f.id >= :first", "first", range.first())
        .and("f.id <= :last", "last", range.last())
        .and("f.action = :action", "action", clean(query.action()))
        .and("f.messageId = :message", "message", clean(query.messageId()))
        .and(
            "lower(f.body) like :contains escape '!'",
            "contains",
            contains == null ? null : Clean.anywhere(contains.toLowerCase(Locale.ROOT)))
        .and(query.faultyOnly(), "f.fault is not null")
        .and("f.at < :to", "to", to == null ? null : (Long) Micros.of(to));
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

  /// Numbers of frames, both included.
  private record Range(long first, long last) {
    Range since(long number) {
      return new Range(Math.max(first, number), last);
    }

    Range within(long from, long to) {
      return new Range(Math.max(first, from), Math.min(last, to));
    }
  }
}
