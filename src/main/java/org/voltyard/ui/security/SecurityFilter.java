package org.voltyard.ui.security;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.SecurityArchive.Query;
import org.voltyard.domain.SecurityReport.Criticality;
import org.voltyard.domain.StationId;

/// Which security events to show; empty and null are anything.
public record SecurityFilter(
    String station,
    String contains,
    @Nullable Criticality criticality,
    @Nullable Instant from,
    @Nullable Instant to) {
  static final SecurityFilter ALL = new SecurityFilter("", "", null, null, null);

  static SecurityFilter of(String station) {
    return new SecurityFilter(station, "", null, null, null);
  }

  boolean any() {
    return !equals(ALL);
  }

  Query query(@Nullable String cursor, int limit) {
    return new Query(
        StationId.valid(station) ? new StationId(station) : null,
        criticality,
        contains.isEmpty() ? null : contains,
        from,
        to,
        cursor,
        limit);
  }
}
