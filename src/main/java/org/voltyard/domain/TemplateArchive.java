package org.voltyard.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Templates as they were applied to stations.
public interface TemplateArchive {
  /// Newest first.
  Page<Entry> search(Query query);

  /// What is looked for; null where anything will do.
  record Query(
      @Nullable StationId station, @Nullable String template, @Nullable String cursor, int limit) {}

  /// One application.
  ///
  /// @param settings how many there were, of which so many were taken and refused so far
  record Entry(
      StationId station,
      String template,
      String name,
      TemplateRun.Reason reason,
      String kind,
      Origin origin,
      Instant begunAt,
      int settings,
      int taken,
      int refused,
      @Nullable Instant endedAt) {}
}
