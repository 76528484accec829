package org.voltyard.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The audit log, from the database. Never call it on the JavaFX thread.
public interface AuditArchive {
  /// Newest first.
  Page<Entry> search(Query query);

  /// The end of the chain.
  Head head();

  /// One record of the chain.
  ///
  /// @param no its place in the chain, from 1
  /// @param seq the fact it was made from
  /// @param before the value before, as JSON; null where there was none, or none is known
  /// @param after what was asked for, as JSON
  record Entry(
      long no,
      long seq,
      Instant at,
      Origin origin,
      String kind,
      String subject,
      @Nullable String before,
      @Nullable String after,
      String hash) {}

  /// The last record: the hash stands for all records up to it.
  record Head(long no, String hash) {}

  /// What to look for; null is anything. `kind` may be a beginning such as `token.`, `subject` a
  /// part.
  record Query(
      @Nullable String who,
      @Nullable String kind,
      @Nullable String subject,
      @Nullable Instant from,
      @Nullable Instant to,
      @Nullable String cursor,
      int limit) {}
}
