package org.voltyard.domain;

import java.util.List;

/// One thing that can be set: its key, what may be said, and what holds when nothing is said.
///
/// @param unit such as `s`, `bytes`; empty when there is none
/// @param live whether a change takes effect without a restart
/// @param summary one English sentence for `docs/settings.md`
public record Setting(
    String key, Kind kind, String fallback, String unit, boolean live, String summary) {
  /// What may be said.
  public sealed interface Kind {
    record Text() implements Kind {}

    record Secret() implements Kind {}

    record Whole(long min, long max) implements Kind {}

    record Flag() implements Kind {}

    record Choice(List<String> options) implements Kind {
      public Choice {
        options = List.copyOf(options);
      }
    }

    /// An IANA time zone, or `system`.
    record Zone() implements Kind {}
  }
}
