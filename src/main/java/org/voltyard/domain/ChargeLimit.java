package org.voltyard.domain;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Where charging shall stop; what is null is not limited.
///
/// @param time since the start of the transaction
public record ChargeLimit(
    @Nullable Money cost, @Nullable Energy energy, @Nullable Duration time, @Nullable Percent soc) {
  public static final ChargeLimit NONE = new ChargeLimit(null, null, null, null);

  public boolean none() {
    return equals(NONE);
  }

  /// The lower of both, each part by itself.
  public ChargeLimit lower(ChargeLimit other) {
    return new ChargeLimit(
        least(cost, other.cost),
        least(energy, other.energy),
        least(time, other.time),
        soc == null || (other.soc != null && other.soc.value() < soc.value()) ? other.soc : soc);
  }

  private static <T extends Comparable<T>> @Nullable T least(@Nullable T a, @Nullable T b) {
    if (a == null || b == null) {
      return a == null ? b : a;
    }
    return a.compareTo(b) <= 0 ? a : b;
  }
}
