package org.voltyard.ocpp.v16;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.MeterReading.Other;
import org.voltyard.domain.MeterReading;
import org.voltyard.ocpp.meter.Samples;

/// Turns the meter values of the wire into readings with units. What is left out has the meaning
/// that the specification gives it: the import register in Wh, sampled periodically, at the outlet.
final class Readings {
  private Readings() {}

  /// Whose readings they are, and how they are read.
  private record Source(int connector, boolean kilo, Consumer<String> findings) {}

  /// @param kilo whether energy without a unit is in kWh
  /// @param findings is told what could not be read; it is kept as text all the same
  static List<MeterReading> of(
      List<MeterValue> values, int connector, boolean kilo, Consumer<String> findings) {
    Source source = new Source(connector, kilo, findings);
    List<MeterReading> readings = new ArrayList<>(values.size());
    for (MeterValue value : values) {
      add(value, source, readings);
    }
    return readings;
  }

  /// One reading for each context that occurs.
  private static void add(MeterValue value, Source source, List<MeterReading> readings) {
    @Nullable ReadingContext only = single(value.sampledValue());
    if (only != null) {
      readings.add(reading(value, value.sampledValue(), source));
      return;
    }
    Map<ReadingContext, List<SampledValue>> groups = new EnumMap<>(ReadingContext.class);
    for (SampledValue sample : value.sampledValue()) {
      groups.computeIfAbsent(context(sample), _ -> new ArrayList<>()).add(sample);
    }
    groups.values().forEach(g -> readings.add(reading(value, g, source)));
  }

  /// The context that all samples share, null when there are several or no samples.
  private static @Nullable ReadingContext single(List<SampledValue> samples) {
    ReadingContext first = null;
    for (SampledValue sample : samples) {
      ReadingContext context = context(sample);
      if (first != null && first != context) {
        return null;
      }
      first = context;
    }
    return first;
  }

  private static MeterReading reading(MeterValue value, List<SampledValue> samples, Source source) {
    Samples typed = new Samples(source.connector(), source.findings());
    List<Other> signed = new ArrayList<>(0);
    for (SampledValue sample : samples) {
      if (sample.format() == ValueFormat.SIGNED_DATA) {
        Signed.of(sample.value())
            .addTo(signed, new Sampled(sample, source.kilo()).other().measurand());
      } else {
        typed.add(new Sampled(sample, source.kilo()));
      }
    }
    MeterReading.Values all = typed.values();
    signed.addAll(0, typed.others());
    return new MeterReading(value.timestamp(), context(context(samples.getFirst())), all, signed);
  }

  private static ReadingContext context(SampledValue sample) {
    ReadingContext context = sample.context();
    return context == null ? ReadingContext.SAMPLE_PERIODIC : context;
  }

  private static MeterReading.Context context(ReadingContext context) {
    return switch (context) {
      case SAMPLE_PERIODIC -> MeterReading.Context.PERIODIC;
      case SAMPLE_CLOCK -> MeterReading.Context.CLOCK;
      case TRANSACTION_BEGIN -> MeterReading.Context.BEGIN;
      case TRANSACTION_END -> MeterReading.Context.END;
      case TRIGGER -> MeterReading.Context.TRIGGER;
      case INTERRUPTION_BEGIN -> MeterReading.Context.INTERRUPTION_BEGIN;
      case INTERRUPTION_END -> MeterReading.Context.INTERRUPTION_END;
      case OTHER -> MeterReading.Context.OTHER;
    };
  }
}
