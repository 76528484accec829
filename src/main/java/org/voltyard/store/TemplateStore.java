package org.voltyard.store;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.Origin;
import org.voltyard.domain.Page;
import org.voltyard.domain.StationId;
import org.voltyard.domain.TemplateArchive;
import org.voltyard.domain.TemplateRun;

/// Reads table `template_run`.
public final class TemplateStore implements TemplateArchive {
  private final Database database;

  public TemplateStore(Database database) {
    this.database = database;
  }

  @Override
  public Page<Entry> search(Query query) {
    int most = Filter.limit(query.limit());
    long @Nullable [] cursor = Filter.cursor(query.cursor(), 1);
    StationId station = query.station();
    Filter filter =
        new Filter("from TemplateRunEntity r where 1 = 1")
            .and("r.station = :station", "station", station == null ? null : station.value())
            .and("r.template = :template", "template", query.template())
            .and("r.seq < :seq", "seq", cursor == null ? null : (Long) cursor[0]);
    List<TemplateRunEntity> rows =
        database.read(
            session ->
                filter.list(session, TemplateRunEntity.class, " order by r.seq desc", most + 1));
    return Filter.page(rows, most, TemplateStore::entry, r -> Long.toString(r.seq));
  }

  private static Entry entry(TemplateRunEntity r) {
    return new Entry(
        new StationId(r.station),
        r.template,
        r.name,
        TemplateRun.Reason.valueOf(r.reason),
        r.kind,
        new Origin(r.who, r.place),
        Micros.instant(r.begunAt),
        r.settings,
        r.taken,
        r.refused,
        r.endedAt == null ? null : Micros.instant(r.endedAt));
  }
}
