package org.voltyard.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What stations noticed and streamed, from the database. Never call it on the JavaFX thread.
public interface DeviceEventArchive {
  /// Newest first, in the order in which the depot heard of it.
  Page<Entry> search(Query query);

  /// The values that a monitor streamed in a span, by time; at most so many, the newest ones.
  List<Value> values(StationId station, int monitor, Instant from, Instant to, int max);

  /// One event, with its number in the journal, when the depot heard of it, and when what was wrong
  /// was well again.
  record Entry(
      long seq,
      Instant heardAt,
      StationId station,
      DeviceNotice notice,
      @Nullable Instant clearedAt) {}

  /// One value of a stream.
  record Value(Instant at, String text) {}

  /// What to look for; null is anything. `contains` is a part of the variable, the code, the text
  /// or the value, `from` and `to` mean when the depot heard of it.
  record Query(
      @Nullable StationId station,
      @Nullable Gravity gravity,
      DeviceNotice.@Nullable Trigger trigger,
      @Nullable String contains,
      @Nullable Instant from,
      @Nullable Instant to,
      @Nullable String cursor,
      int limit) {}
}
