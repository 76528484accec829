package org.voltyard.ui.security;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.Page;
import org.voltyard.domain.SecurityArchive;
import org.voltyard.domain.SecurityReport;
import org.voltyard.domain.SecurityReport.Criticality;
import org.voltyard.domain.StationId;

/// Security events in memory, newest first.
final class FakeSecurityArchive implements SecurityArchive {
  static final Instant START = Instant.parse("2026-11-22T08:00:00Z");

  final List<Entry> kept = new ArrayList<>();

  void add(String station, String type, Criticality criticality, @Nullable String info) {
    Instant at = START.plusSeconds(kept.size());
    kept.addFirst(
        new Entry(
            kept.size() + 1L,
            at,
            new StationId(station),
            type.equals("LoginFailed") ? Source.DEPOT : Source.STATION,
            new SecurityReport(type, at.minusMillis(400), info, criticality)));
  }

  @Override
  public Page<Entry> search(Query query) {
    String cursor = query.cursor();
    int from = cursor == null ? 0 : Integer.parseInt(cursor);
    List<Entry> all =
        kept.stream()
            .filter(e -> query.station() == null || query.station().equals(e.station()))
            .filter(
                e -> query.criticality() == null || query.criticality() == e.report().criticality())
            .toList();
    int to = Math.min(all.size(), from + query.limit());
    return new Page<>(all.subList(from, to), to < all.size() ? Integer.toString(to) : null);
  }
}
