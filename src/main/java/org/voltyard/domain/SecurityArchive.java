package org.voltyard.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What happened to the stations' security, from the database. Never call it on the JavaFX thread.
public interface SecurityArchive {
  /// Newest first, in the order in which the depot heard of it.
  Page<Entry> search(Query query);

  /// Who noticed it.
  enum Source {
    /// The station, which reported it.
    STATION,
    /// The depot, such as a wrong password.
    DEPOT
  }

  /// One security event, with its number in the journal and when the depot heard of it.
  record Entry(
      long seq, Instant heardAt, StationId station, Source source, SecurityReport report) {}

  /// What to look for; null is anything. `contains` is a part of its type or its text, `from` and
  /// `to` mean when the depot heard of it.
  record Query(
      @Nullable StationId station,
      SecurityReport.@Nullable Criticality criticality,
      @Nullable String contains,
      @Nullable Instant from,
      @Nullable Instant to,
      @Nullable String cursor,
      int limit) {}
}
