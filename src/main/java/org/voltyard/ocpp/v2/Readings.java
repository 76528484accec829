package org.voltyard.ocpp.v2;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.MeterReading;
import org.voltyard.domain.MeterReading.Other;
import org.voltyard.ocpp.meter.Samples;
import org.voltyard.ocpp.meter.SignedSample;

/// Turns the meter values of the wire into readings with units.
final class Readings {
  private Readings() {}

  /// @param evse 0 is the main meter
  /// @param findings is told what could not be read; it is kept as text all the same
  static List<MeterReading> of(
      @Nullable List<MeterValue> values, int evse, Consumer<String> findings) {
    if (values == null) {
      return List.of();
    }
    List<MeterReading> readings = new ArrayList<>(values.size());
    for (MeterValue value : values) {
      add(value, evse, findings, readings);
    }
    return readings;
  }

  /// One reading for each context that occurs.
  private static void add(
      MeterValue value, int evse, Consumer<String> findings, List<MeterReading> readings) {
    Map<ReadingContext, List<SampledValue>> groups = new EnumMap<>(ReadingContext.class);
    for (SampledValue sample : value.sampledValue()) {
      groups.computeIfAbsent(context(sample), _ -> new ArrayList<>()).add(sample);
    }
    groups.forEach(
        (context, samples) -> {
          Samples typed = new Samples(evse, findings);
          samples.forEach(s -> typed.add(new Sampled(s)));
          MeterReading.Values all = typed.values();
          List<Other> others = new ArrayList<>(typed.others());
          samples.forEach(s -> signed(s, others));
          readings.add(new MeterReading(value.timestamp(), context(context), all, others));
        });
  }

  /// What the meter signed is kept as it came: changing a letter would break its proof.
  private static void signed(SampledValue sample, List<Other> others) {
    SignedMeterValue signed = sample.signedMeterValue();
    if (signed != null) {
      new SignedSample(
              signed.signedMeterData(),
              signed.signingMethod(),
              signed.encodingMethod(),
              signed.publicKey())
          .addTo(others, new Sampled(sample).other().measurand());
    }
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
