package org.voltyard.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.FrameLog.Frame;
import org.voltyard.domain.FrameLog.Query;
import org.voltyard.domain.Page;
import org.voltyard.domain.StationId;

/// Searches table `frame`: reads only the spans in which what is looked for can be.
final class FrameSearch {
  private static final int SPANS = 50;

  /// In so many spans the frames are looked through for words before the search rests.
  private static final int PIECE = 10;

  /// How far apart the two halves of a pair can be.
  private static final long PAIR_MICROS = 600_000_000;

  /// How far numbers can be ahead of times: a clock that was put back leaves them there.
  private static final long DRIFT_MICROS = 7_200_000_000L;

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
    Wanted wanted = new Wanted(query, number);
    return database.read(
        session -> {
          List<FrameEntity> rows = new ArrayList<>();
          Long rest = wanted.find(session, limit + 1, rows);
          boolean more = rows.size() > limit;
          List<FrameEntity> shown = more ? rows.subList(0, limit) : rows;
          Long next = more ? (Long) shown.getLast().id : rest;
          List<FrameEntity> whole =
              query.transaction() == null ? shown : wanted.paired(session, shown);
          return new Page<>(
              whole.stream().map(this::frame).toList(),
              next == null ? null : next.toString(),
              more || rest == null ? null : Micros.instant(rest));
        });
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
    Range within(long from, long to) {
      return new Range(Math.max(first, from), Math.min(last, to));
    }
  }

  /// A query with the number of its station.
  private record Wanted(Query query, @Nullable Integer station) {
    /// Finds up to so many; the number at which it rests, null when all was looked at.
    @Nullable Long find(StatelessSession session, int limit, List<FrameEntity> found) {
      Range bounds = bounds();
      if (!narrow() && !wordy()) {
        rest(session, bounds, limit, found);
        return null;
      }
      long end = FrameSpan.end(session);
      Range young = bounds.within(end + 1, Long.MAX_VALUE);
      Range old = bounds.within(Long.MIN_VALUE, end);
      if (!query.oldestFirst()) {
        rest(session, young, limit, found);
        return spans(session, old, limit, found);
      }
      Long resting = spans(session, old, limit, found);
      if (resting == null) {
        rest(session, young, limit, found);
      }
      return resting;
    }

    /// Whether spans help.
    private boolean narrow() {
      return station != null
          || query.action() != null
          || query.faultyOnly()
          || query.transaction() != null
          || query.slowerThan() != null;
    }

    /// Whether no span knows if it holds what is wanted.
    private boolean wordy() {
      return query.contains() != null || query.messageId() != null;
    }

    private @Nullable Long spans(
        StatelessSession session, Range all, int limit, List<FrameEntity> found) {
      Range left = all;
      int read = 0;
      List<FrameSpanEntity> spans;
      do {
        spans = spans(session, left);
        for (FrameSpanEntity span : spans) {
          if (found.size() >= limit) {
            return null;
          } else if (wordy() && read == PIECE) {
            return query.oldestFirst() ? left.first() - 1 : left.last() + 1;
          }
          rest(session, left.within(span.firstId, span.lastId), limit, found);
          read++;
          left =
              query.oldestFirst()
                  ? left.within(span.lastId + 1, Long.MAX_VALUE)
                  : left.within(Long.MIN_VALUE, span.firstId - 1);
        }
      } while (found.size() < limit && spans.size() == SPANS);
      return null;
    }

    private void rest(StatelessSession session, Range range, int limit, List<FrameEntity> found) {
      if (found.size() < limit && range.first() <= range.last()) {
        found.addAll(list(session, range, limit - found.size()));
      }
    }

    /// Spans that can hold what is wanted, in the order of the search.
    private List<FrameSpanEntity> spans(StatelessSession session, Range range) {
      return new Filter("from FrameSpanEntity s where 1 = 1")
          .and("s.firstId <= :last", "last", range.last())
          .and("s.lastId >= :first", "first", range.first())
          .and(
              "s.stations like :station", "station", station == null ? null : "%," + station + ",%")
          .and(
              "(s.actions is null or s.actions like :action escape '!')",
              "action",
              word(query.action()))
          .and(
              "(s.transactions is null or s.transactions like :transaction escape '!')",
              "transaction",
              word(query.transaction()))
          .and(query.faultyOnly(), "(s.faulty is null or s.faulty > 0)")
          .and("(s.slowest is null or s.slowest >= :slow)", "slow", slow())
          .list(
              session,
              FrameSpanEntity.class,
              " order by s.firstId" + (query.oldestFirst() ? "" : " desc"),
              SPANS);
    }

    private static @Nullable String word(@Nullable String text) {
      return text == null ? null : Clean.anywhere("," + FrameContents.word(text) + ",");
    }

    private @Nullable Long slow() {
      return query.slowerThan() == null ? null : (Long) (query.slowerThan().toNanos() / 1000);
    }

    private List<FrameEntity> list(StatelessSession session, Range range, int limit) {
      String transaction = query.transaction();
      if (transaction == null) {
        return filter(range).list(session, FrameEntity.class, order(), limit);
      }
      List<FrameEntity> found = new ArrayList<>();
      Range left = range;
      List<FrameEntity> some;
      do {
        // the text is only known to hold the two words somewhere
        some = filter(left).list(session, FrameEntity.class, order(), limit);
        for (FrameEntity frame : some) {
          if (found.size() < limit && transaction.equals(mark(frame))) {
            found.add(frame);
          }
          left =
              query.oldestFirst()
                  ? left.within(frame.id + 1, Long.MAX_VALUE)
                  : left.within(Long.MIN_VALUE, frame.id - 1);
        }
      } while (found.size() < limit && some.size() == limit);
      return found;
    }

    private static @Nullable String mark(FrameEntity f) {
      return new Frame(
              Instant.EPOCH, new StationId("x"), f.incoming, f.type, null, null, -1, null, f.body)
          .transaction();
    }

    private String order() {
      return " order by f.id" + (query.oldestFirst() ? "" : " desc");
    }

    private Range bounds() {
      long[] cursor = Filter.cursor(query.cursor(), 1);
      Instant from = query.from();
      Instant to = query.to();
      Range all =
          new Range(
              from == null ? Long.MIN_VALUE : Micros.of(from),
              to == null ? Long.MAX_VALUE : Micros.of(to) + DRIFT_MICROS);
      if (cursor == null) {
        return all;
      }
      return query.oldestFirst()
          ? all.within(cursor[0] + 1, Long.MAX_VALUE)
          : all.within(Long.MIN_VALUE, cursor[0] - 1);
    }

    private Filter filter(Range range) {
      String contains = query.contains();
      String transaction = query.transaction();
      Instant to = query.to();
      return new Filter("from FrameEntity f where 1 = 1")
          .and("f.id >= :first", "first", range.first())
          .and("f.id <= :last", "last", range.last())
          .and("f.stationNo = :station", "station", station)
          .and("f.action = :action", "action", clean(query.action()))
          .and("f.messageId = :message", "message", clean(query.messageId()))
          .and(
              "lower(f.body) like :contains escape '!'",
              "contains",
              contains == null ? null : Clean.anywhere(contains.toLowerCase(Locale.ROOT)))
          .and(
              "f.body like :transaction escape '!'",
              "transaction",
              transaction == null
                  ? null
                  : Clean.anywhere("\"transactionId\"") + Clean.anywhere(transaction).substring(1))
          .and(query.faultyOnly(), "(f.fault is not null or f.type in (0, 4, 5))")
          .and("f.latency >= :slow", "slow", slow())
          .and("f.at < :to", "to", to == null ? null : (Long) Micros.of(to));
    }

    private static @Nullable String clean(@Nullable String text) {
      return text == null ? null : Clean.text(text, 255);
    }

    /// These frames with the other halves of their pairs.
    List<FrameEntity> paired(StatelessSession session, List<FrameEntity> frames) {
      TreeMap<Long, FrameEntity> all = new TreeMap<>();
      frames.forEach(frame -> all.put(frame.id, frame));
      List<String> ids =
          frames.stream().map(f -> f.messageId).filter(java.util.Objects::nonNull).toList();
      if (!ids.isEmpty()) {
        long first = all.firstKey() - PAIR_MICROS;
        long last = all.lastKey() + PAIR_MICROS;
        for (FrameEntity other :
            new Filter("from FrameEntity f where 1 = 1")
                .and("f.id >= :first", "first", first)
                .and("f.id <= :last", "last", last)
                .and("f.stationNo = :station", "station", station)
                .and("f.messageId in (:ids)", "ids", ids)
                .list(session, FrameEntity.class, " order by f.id", 2 * ids.size())) {
          if (frames.stream().anyMatch(f -> pair(f, other))) {
            all.put(other.id, other);
          }
        }
      }
      return List.copyOf((query.oldestFirst() ? all : all.descendingMap()).values());
    }

    private static boolean pair(FrameEntity one, FrameEntity other) {
      return one.stationNo == other.stationNo
          && java.util.Objects.equals(one.messageId, other.messageId);
    }
  }
}
