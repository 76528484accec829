package org.voltyard.ocpp.v16;

import java.time.Instant;
import java.util.List;

/// Readings of one moment.
public record MeterValue(Instant timestamp, List<SampledValue> sampledValue) {
  public MeterValue {
    sampledValue = List.copyOf(sampledValue);
  }
}
