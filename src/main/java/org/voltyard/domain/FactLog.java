package org.voltyard.domain;

import java.util.function.Consumer;

/// The journal as readers see it: every fact, in order, from any sequence number.
public interface FactLog {
  /// The newest sequence number that is on disk; 0 when there is none.
  long lastSeq();

  /// Hands over facts after `since` in order, at most `max`, and returns the last number handed
  /// over (`since` when there was none).
  long read(long since, int max, Consumer<Recorded> reader);
}
