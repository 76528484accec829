package org.voltyard.store;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.Page;
import org.voltyard.domain.SecurityArchive;
import org.voltyard.domain.SecurityReport;
import org.voltyard.domain.SecurityReport.Criticality;
import org.voltyard.domain.StationId;

/// Searches table `security_event`.
public final class SecurityStore implements SecurityArchive {
  private final Database database;

  public SecurityStore(Database database) {
    this.database = database;
  }

  @Override
  public Page<Entry> search(Query query) {
    int limit = Filter.limit(query.limit());
    Filter filter = filter(query, Filter.cursor(query.cursor(), 1));
    List<SecurityEntity> rows =
        database.read(
            session ->
                filter.list(session, SecurityEntity.class, " order by e.seq desc", limit + 1));
    return Filter.page(rows, limit, SecurityStore::entry, Filter.byNumber(e -> e.seq));
  }

  private static Filter filter(Query query, long @Nullable [] cursor) {
    StationId station = query.station();
    Criticality criticality = query.criticality();
    String contains = query.contains();
    return new Filter("from SecurityEntity e where 1 = 1")
        .and("e.seq < :cursor", "cursor", cursor == null ? null : (Long) cursor[0])
        .and("e.station = :station", "station", station == null ? null : station.value())
        .and(
            "e.criticality = :criticality",
            "criticality",
            criticality == null ? null : criticality.name())
        .and(
            "(lower(e.type) like :text escape '!' or lower(e.info) like :text escape '!')",
            "text",
            contains == null ? null : Clean.anywhere(contains.toLowerCase(Locale.ROOT)))
        .and("e.receivedAt >= :from", "from", micros(query.from()))
        .and("e.receivedAt < :to", "to", micros(query.to()));
  }

  private static @Nullable Long micros(java.time.@Nullable Instant at) {
    return at == null ? null : (Long) Micros.of(at);
  }

  private static Entry entry(SecurityEntity e) {
    return new Entry(
        e.seq,
        Micros.instant(e.receivedAt),
        new StationId(e.station),
        Source.valueOf(e.source),
        new SecurityReport(
            e.type, Micros.instant(e.at), e.info, Criticality.valueOf(e.criticality)));
  }
}
