package org.voltyard.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a meter showed at one instant: the usual measurands typed, the rest as [Other].
public record MeterReading(Instant at, Context context, Values values, List<Other> others) {
  public MeterReading {
    others = List.copyOf(others);
  }

  /// Why the reading was taken (OCPP `ReadingContext`).
  public enum Context {
    PERIODIC,
    CLOCK,
    BEGIN,
    END,
    TRIGGER,
    INTERRUPTION_BEGIN,
    INTERRUPTION_END,
    OTHER
  }

  /// The usual measurands; absent ones are null. The energy is the import register, the power the
  /// import (sum of the phases), voltage and current by phase where the charger tells them.
  public record Values(
      @Nullable Energy energy,
      @Nullable Power power,
      @Nullable Power offered,
      Phases<Current> current,
      Phases<Voltage> voltage,
      @Nullable Percent soc,
      @Nullable Temperature temperature) {
    public static final Values NONE =
        new Values(null, null, null, Phases.none(), Phases.none(), null, null);
  }

  /// One value for each phase; a value without phase (or of the DC side) stands in `l1`.
  public record Phases<T>(@Nullable T l1, @Nullable T l2, @Nullable T l3) {
    private static final Phases<?> NONE = new Phases<>(null, null, null);

    @SuppressWarnings("unchecked")
    public static <T> Phases<T> none() {
      return (Phases<T>) NONE;
    }
  }

  /// Any other sampled value, with its names as the charger gave them.
  public record Other(
      String measurand,
      @Nullable String phase,
      @Nullable String location,
      @Nullable String unit,
      String value) {}
}
