package org.voltyard.admin.shift;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.FactArchive;
import org.voltyard.domain.Page;
import org.voltyard.domain.Recorded;
import org.voltyard.domain.Session;
import org.voltyard.domain.SessionArchive;
import org.voltyard.domain.ShiftSummary;
import org.voltyard.journal.FactCodec;

/// Reads from the database what happened between two moments.
final class Looking {
  private static final int PAGE = 1_000;
  private static final List<String> KINDS =
      List.of(
          "station.statusChanged",
          "station.connected",
          "station.disconnected",
          "command.sent",
          "command.answered",
          "session.started");

  private final FactArchive facts;
  private final SessionArchive sessions;

  Looking(FactArchive facts, SessionArchive sessions) {
    this.facts = facts;
    this.sessions = sessions;
  }

  ShiftSummary between(Instant from, Instant to) {
    Summing sum = new Summing(from, to);
    List<FactArchive.Row> rows = new ArrayList<>();
    KINDS.forEach(kind -> rows.addAll(rows(kind, from, to)));
    rows.sort(Comparator.comparingLong(FactArchive.Row::seq));
    rows.forEach(row -> sum.add(recorded(row)));
    String cursor = null;
    do {
      Page<Session> page =
          sessions.search(new SessionArchive.Query(null, null, null, from, to, cursor, PAGE));
      page.items().forEach(sum::add);
      cursor = page.next();
    } while (cursor != null);
    return sum.summary();
  }

  /// All facts of a kind, the newest first.
  List<FactArchive.Row> rows(String kind, @Nullable Instant from, @Nullable Instant to) {
    List<FactArchive.Row> rows = new ArrayList<>();
    String cursor = null;
    do {
      Page<FactArchive.Row> page =
          facts.search(new FactArchive.Query(null, kind, from, to, cursor, PAGE));
      rows.addAll(page.items());
      cursor = page.next();
    } while (cursor != null);
    return rows;
  }

  static Recorded recorded(FactArchive.Row row) {
    return new Recorded(row.seq(), row.at(), FactCodec.fact(row.kind(), row.body()));
  }
}
