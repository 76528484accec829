package org.voltyard.ocpp.v2;

import java.time.Instant;
import java.util.List;
import org.voltyard.ocpp.rpc.MinItems;

/// Readings of one moment.
public record MeterValue(@MinItems(1) List<SampledValue> sampledValue, Instant timestamp) {
  public MeterValue {
    sampledValue = List.copyOf(sampledValue);
  }
}
