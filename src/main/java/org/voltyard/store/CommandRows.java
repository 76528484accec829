package org.voltyard.store;

import java.time.Instant;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.CommandEvent;

/// Writes table `command`.
final class CommandRows {
  private final Session database;

  CommandRows(Session database) {
    this.database = database;
  }

  void apply(CommandEvent event, Instant at) {
    CommandEntity known = database.find(CommandEntity.class, event.command());
    switch (event) {
      case CommandEvent.Sent e -> {
        if (known == null) {
          database.persist(row(e, at));
        }
      }
      case CommandEvent.Answered e -> {
        if (known != null) {
          known.result = e.result().name();
          known.status = clean(e.status(), 255);
          known.answer = clean(e.payload(), Clean.LONGEST);
          known.answeredAt = Micros.of(at);
        }
      }
      case CommandEvent.EffectJudged e -> {
        if (known != null) {
          known.effectSeen = e.seen();
          known.effect = Clean.text(e.text(), 1000);
        }
      }
    }
  }

  private static CommandEntity row(CommandEvent.Sent sent, Instant at) {
    CommandEntity row = new CommandEntity();
    row.id = sent.command();
    row.station = sent.station().value();
    row.action = Clean.text(sent.action(), 64);
    row.payload = Clean.text(sent.payload(), Clean.LONGEST);
    row.who = Clean.text(sent.origin().who(), 255);
    row.place = Clean.text(sent.origin().where(), 255);
    row.why = clean(sent.origin().why(), 1000);
    row.sentAt = Micros.of(at);
    return row;
  }

  private static @Nullable String clean(@Nullable String text, int max) {
    return text == null ? null : Clean.text(text, max);
  }
}
