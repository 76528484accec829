package org.voltyard.store;

import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.Recorded;
import org.voltyard.domain.TemplateEvent;

/// Writes table `template_run`.
final class TemplateRows {
  private final Session database;

  TemplateRows(Session database) {
    this.database = database;
  }

  void apply(TemplateEvent event, Recorded recorded) {
    switch (event) {
      case TemplateEvent.Begun e -> database.persist(row(e, recorded));
      case TemplateEvent.Given e -> {
        TemplateRunEntity row = find(e.run());
        if (row != null) {
          int taken = (int) e.results().stream().filter(r -> r.result().taken()).count();
          row.taken += taken;
          row.refused += e.results().size() - taken;
        }
      }
      case TemplateEvent.Ended e -> {
        TemplateRunEntity row = find(e.run());
        if (row != null) {
          row.endedAt = Micros.of(recorded.at());
        }
      }
      case TemplateEvent.Saved _, TemplateEvent.Removed _ -> {}
    }
  }

  private @Nullable TemplateRunEntity find(UUID run) {
    return database
        .createQuery("from TemplateRunEntity r where r.run = :run", TemplateRunEntity.class)
        .setParameter("run", run)
        .setMaxResults(1)
        .getSingleResultOrNull();
  }

  private static TemplateRunEntity row(TemplateEvent.Begun begun, Recorded recorded) {
    TemplateRunEntity row = new TemplateRunEntity();
    row.seq = recorded.seq();
    row.run = begun.run();
    row.station = begun.station().value();
    row.template = Clean.text(begun.template(), 255);
    row.name = Clean.text(begun.name(), 255);
    row.reason = begun.reason().name();
    row.kind = Clean.text(begun.kind().toString(), 255);
    row.who = Clean.text(begun.origin().who(), 255);
    row.place = Clean.text(begun.origin().where(), 255);
    row.begunAt = Micros.of(recorded.at());
    row.settings = begun.settings().size();
    return row;
  }
}
