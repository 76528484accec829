package org.voltyard.store;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.AuditArchive;
import org.voltyard.domain.Origin;
import org.voltyard.domain.Page;

/// Searches table `audit`.
public final class AuditStore implements AuditArchive {
  private final Database database;

  public AuditStore(Database database) {
    this.database = database;
  }

  @Override
  public Page<Entry> search(Query query) {
    int limit = Filter.limit(query.limit());
    Filter filter = filter(query, Filter.cursor(query.cursor(), 1));
    List<AuditEntity> rows =
        database.read(
            session -> filter.list(session, AuditEntity.class, " order by a.no desc", limit + 1));
    return Filter.page(rows, limit, AuditStore::entry, Filter.byNumber(a -> a.no));
  }

  @Override
  public Head head() {
    AuditEntity last =
        database.read(
            session ->
                session
                    .createQuery("from AuditEntity a order by a.no desc", AuditEntity.class)
                    .setMaxResults(1)
                    .getSingleResultOrNull());
    return last == null ? new Head(0, AuditRecord.GENESIS) : new Head(last.no, last.hash);
  }

  private static Filter filter(Query query, long @Nullable [] cursor) {
    String subject = query.subject();
    String kind = query.kind();
    return new Filter("from AuditEntity a where 1 = 1")
        .and("a.no < :cursor", "cursor", cursor == null ? null : (Long) cursor[0])
        .and("a.who = :who", "who", query.who())
        .and("a.kind like :kind escape '!'", "kind", kind == null ? null : Clean.beginning(kind))
        .and(
            "lower(a.subject) like :subject escape '!'",
            "subject",
            subject == null ? null : Clean.anywhere(subject.toLowerCase(Locale.ROOT)))
        .and("a.at >= :from", "from", micros(query.from()))
        .and("a.at < :to", "to", micros(query.to()));
  }

  private static @Nullable Long micros(@Nullable Instant at) {
    return at == null ? null : (Long) Micros.of(at);
  }

  private static Entry entry(AuditEntity a) {
    return new Entry(
        a.no,
        a.seq,
        Micros.instant(a.at),
        new Origin(a.who, a.place).because(a.why),
        a.kind,
        a.subject,
        a.before,
        a.after,
        a.hash);
  }
}
