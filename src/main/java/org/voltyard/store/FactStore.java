package org.voltyard.store;

import java.time.Instant;
import java.util.List;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.FactArchive;
import org.voltyard.domain.Page;

/// Searches table `fact`.
public final class FactStore implements FactArchive {
  private final Database database;

  public FactStore(Database database) {
    this.database = database;
  }

  @Override
  public Page<Row> search(Query query) {
    int limit = Filter.limit(query.limit());
    long[] cursor = Filter.cursor(query.cursor(), 1);
    List<FactEntity> rows =
        database.read(
            session ->
                filter(session, query, cursor)
                    .list(session, FactEntity.class, " order by f.seq desc", limit + 1));
    return Filter.page(rows, limit, FactStore::row, Filter.byNumber(f -> f.seq));
  }

  private static Filter filter(StatelessSession session, Query query, long @Nullable [] cursor) {
    String kind = query.kind();
    boolean beginning = kind != null && kind.endsWith(".");
    Filter filter =
        new Filter("from FactEntity f where 1 = 1")
            .and("f.seq < :cursor", "cursor", cursor == null ? null : (Long) cursor[0])
            .and("f.subject = :subject", "subject", text(query.subject()));
    if (kind != null && beginning) {
      filter.and("f.kind like :kind escape '!'", "kind", Clean.beginning(kind));
    } else {
      filter.and("f.kind = :kind", "kind", text(kind));
    }
    time(session, filter, query);
    return filter;
  }

  /// Times ascend with the numbers (but for a clock that was set back), and numbers are the order:
  /// so the numbers of the two instants bound the search, and the times judge each row.
  private static void time(StatelessSession session, Filter filter, Query query) {
    Instant from = query.from();
    Instant to = query.to();
    if (from != null) {
      filter
          .and("f.seq >= :first", "first", firstSince(session, from))
          .and("f.at >= :from", "from", Micros.of(from));
    }
    if (to != null) {
      filter
          .and("f.seq < :last", "last", firstSince(session, to))
          .and("f.at < :to", "to", Micros.of(to));
    }
  }

  private static @Nullable Long firstSince(StatelessSession session, Instant at) {
    return session
        .createQuery(
            "select f.seq from FactEntity f where f.at >= :at order by f.at, f.seq", Long.class)
        .setParameter("at", Micros.of(at))
        .setMaxResults(1)
        .getSingleResultOrNull();
  }

  private static @Nullable String text(@Nullable String text) {
    return text == null ? null : Clean.text(text, 255);
  }

  private static Row row(FactEntity f) {
    return new Row(f.seq, Micros.instant(f.at), f.subject, f.kind, f.body);
  }
}
