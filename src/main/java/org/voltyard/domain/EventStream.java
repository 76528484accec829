package org.voltyard.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A stream in which a station sends the values of a periodic monitor (OCPP 2.1).
public record EventStream(int number, int monitor, Pace pace) {
  /// How often values are sent, in seconds, and how many at once; at least one of them counts.
  public record Pace(@Nullable Integer interval, @Nullable Integer values) {}

  /// Values that came together.
  ///
  /// @param pending how many more the station has ready
  /// @param missing how many values that were due before did not come
  /// @param offsets milliseconds after the base, one for each value
  public record Batch(
      int stream,
      int monitor,
      int pending,
      int missing,
      Instant base,
      List<Integer> offsets,
      List<String> values) {
    public Batch {
      offsets = List.copyOf(offsets);
      values = List.copyOf(values);
      if (offsets.size() != values.size()) {
        throw new IllegalArgumentException(
            offsets.size() + " offsets for " + values.size() + " values");
      }
    }

    public Instant at(int index) {
      return base.plusMillis(offsets.get(index));
    }

    /// When the last of its values was taken.
    public Instant last() {
      return offsets.isEmpty() ? base : at(offsets.size() - 1);
    }
  }

  /// How many values of a monitor that tells one each `period` are missing between two that came.
  public static int missing(Instant before, Instant next, Duration period) {
    if (period.isZero() || period.isNegative()) {
      return 0;
    }
    long steps = Math.round((double) Duration.between(before, next).toMillis() / period.toMillis());
    return Math.clamp(steps - 1, 0, Integer.MAX_VALUE);
  }
}
