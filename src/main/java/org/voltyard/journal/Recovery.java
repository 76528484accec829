package org.voltyard.journal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What was found when the journal was opened.
///
/// @param lastSeq newest fact found, 0 when the journal is new
/// @param cut the torn end that was cut off, null when the end was clean
/// @param damages places that are damaged (none unless damage is tolerated)
public record Recovery(long lastSeq, @Nullable Cut cut, List<Damage> damages) {
  public Recovery {
    damages = List.copyOf(damages);
  }

  /// An end that was never wholly written, and so never acknowledged.
  public record Cut(String file, long offset, long bytes) {}
}
