package org.voltyard.ui.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.AuditArchive;
import org.voltyard.domain.Origin;
import org.voltyard.domain.Page;

/// An audit log in memory, newest first.
final class FakeAuditLog implements AuditArchive {
  final List<Query> asked = new ArrayList<>();
  private final List<Entry> entries = new ArrayList<>();

  void add(Origin origin, String kind, String subject, @Nullable String before, String after) {
    long no = entries.size() + 1L;
    entries.addFirst(
        new Entry(
            no,
            no * 3,
            Instant.parse("2026-11-22T06:00:00Z").plusSeconds(no * 61),
            origin,
            kind,
            subject,
            before,
            after,
            "3f9a".repeat(16)));
  }

  @Override
  public synchronized Page<Entry> search(Query query) {
    asked.add(query);
    String kind = query.kind();
    String who = query.who();
    List<Entry> found =
        entries.stream()
            .filter(e -> kind == null || e.kind().startsWith(kind))
            .filter(e -> who == null || e.origin().who().equals(who))
            .toList();
    return new Page<>(found, null);
  }

  @Override
  public Head head() {
    return new Head(entries.size(), "3f9a".repeat(16));
  }
}
