package org.voltyard.store;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.CommandArchive;
import org.voltyard.domain.CommandEvent;
import org.voltyard.domain.Origin;
import org.voltyard.domain.Page;
import org.voltyard.domain.StationId;

/// Reads table `command`.
public final class CommandStore implements CommandArchive {
  private final Database database;

  public CommandStore(Database database) {
    this.database = database;
  }

  @Override
  public Page<Entry> history(StationId station, @Nullable String cursor, int limit) {
    int most = Filter.limit(limit);
    Filter filter =
        new Filter("from CommandEntity c where 1 = 1")
            .and("c.station = :station", "station", station.value());
    if (cursor != null) {
      String[] parts = cursor.split("_", 2);
      filter
          .and("c.sentAt <= :at", "at", number(cursor, parts[0]))
          .and("(c.sentAt < :at or c.id < :id)", "id", id(cursor, parts));
    }
    List<CommandEntity> rows =
        database.read(
            session ->
                filter.list(
                    session, CommandEntity.class, " order by c.sentAt desc, c.id desc", most + 1));
    return Filter.page(rows, most, CommandStore::entry, c -> c.sentAt + "_" + c.id);
  }

  private static Long number(String cursor, String text) {
    return java.util.Objects.requireNonNull(Filter.cursor(text.isEmpty() ? cursor : text, 1))[0];
  }

  private static UUID id(String cursor, String[] parts) {
    if (parts.length < 2) {
      throw new IllegalArgumentException("cursor '" + cursor + "' was not given by a page");
    }
    return UUID.fromString(parts[1]);
  }

  private static Entry entry(CommandEntity c) {
    return new Entry(
        c.id,
        new StationId(c.station),
        c.action,
        c.payload,
        new Origin(c.who, c.place).because(c.why),
        Micros.instant(c.sentAt),
        answer(c),
        c.effectSeen == null ? null : new Effect(c.effectSeen, c.effect == null ? "" : c.effect));
  }

  private static @Nullable Answer answer(CommandEntity c) {
    if (c.result == null || c.answeredAt == null) {
      return null;
    }
    return new Answer(
        CommandEvent.Result.valueOf(c.result), c.status, c.answer, Micros.instant(c.answeredAt));
  }
}
