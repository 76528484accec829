package org.voltyard.domain;

import org.jspecify.annotations.Nullable;

/// How grave something is that a station tells of itself, in the words of the alarms.
public enum Gravity {
  /// Danger to people, or a part that has failed: severities 0 to 3.
  CRITICAL(3),
  /// It needs somebody soon: 4 and 5.
  HIGH(5),
  /// A warning: 6.
  MEDIUM(6),
  /// Good to know: 7 to 9.
  LOW(9),
  /// Nobody told a severity.
  UNRATED(Integer.MAX_VALUE);

  private final int worst;

  Gravity(int worst) {
    this.worst = worst;
  }

  /// The one of a severity from 0 to 9.
  public static Gravity of(@Nullable Integer severity) {
    if (severity == null) {
      return UNRATED;
    }
    for (Gravity gravity : values()) {
      if (severity <= gravity.worst) {
        return gravity;
      }
    }
    return UNRATED;
  }
}
