package org.voltyard.charging;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.Energy;
import org.voltyard.domain.MeterReading;

/// Finds the energy register of a moment among readings. Pure.
final class Registers {
  private Registers() {}

  /// The register at the beginning, as marked; null when no reading is marked so.
  static @Nullable Energy begin(List<MeterReading> readings) {
    return marked(readings, MeterReading.Context.BEGIN);
  }

  /// The earliest register of all.
  static @Nullable Energy first(List<MeterReading> readings) {
    return readings.stream()
        .filter(r -> r.values().energy() != null)
        .min(Comparator.comparing(MeterReading::at))
        .map(r -> r.values().energy())
        .orElse(null);
  }

  /// The register at the end, as marked, else the latest.
  static @Nullable Energy end(List<MeterReading> readings) {
    Energy marked = marked(readings, MeterReading.Context.END);
    return marked != null
        ? marked
        : readings.stream()
            .filter(r -> r.values().energy() != null)
            .max(Comparator.comparing(MeterReading::at))
            .map(r -> r.values().energy())
            .orElse(null);
  }

  private static @Nullable Energy marked(
      List<MeterReading> readings, MeterReading.Context context) {
    return readings.stream()
        .filter(r -> r.context() == context)
        .map(r -> r.values().energy())
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }
}
