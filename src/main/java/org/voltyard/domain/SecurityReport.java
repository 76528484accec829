package org.voltyard.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Something a station told that touches its security. `at` is the station's own time.
///
/// @param type its name in the station's words
public record SecurityReport(
    String type, Instant at, @Nullable String info, Criticality criticality) {
  /// How grave the specification of the station's version calls this type.
  public enum Criticality {
    CRITICAL,
    NORMAL,
    /// Not in its list.
    UNRATED
  }
}
