package org.voltyard.sim.replay;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a station and its depot said to each other, in order.
public record Tape(List<Cue> cues) {
  public Tape {
    cues = List.copyOf(cues);
  }

  /// One frame.
  ///
  /// @param type 2 call, 3 result, 4 error, 6 send
  public record Cue(
      Instant at,
      boolean fromStation,
      int type,
      @Nullable String id,
      @Nullable String action,
      String text) {}
}
