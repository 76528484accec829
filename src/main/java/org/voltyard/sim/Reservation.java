package org.voltyard.sim;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A connector, or with 0 any one, kept for a token until a moment.
record Reservation(int id, int connector, String card, @Nullable String group, Instant expiry) {
  boolean isFor(String other, @Nullable String otherGroup) {
    return card.equalsIgnoreCase(other)
        || (group != null && (group.equalsIgnoreCase(other) || group.equals(otherGroup)));
  }
}
