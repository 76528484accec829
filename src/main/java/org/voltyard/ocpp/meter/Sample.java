package org.voltyard.ocpp.meter;

import org.jspecify.annotations.Nullable;
import org.voltyard.domain.MeterReading.Other;

/// One sampled value, whatever version of OCPP it came in.
public interface Sample {
  /// The place of the whole, beside the three phases.
  int TOTAL = 3;

  /// What it measures, null where that has no typed place.
  @Nullable Measure measure();

  /// 0 to 2 for a phase, [#TOTAL] for one without phase, -1 for one that has no typed place.
  int phase();

  Place place();

  /// The number in the unit of its measure: Wh, W, A, V, °C, %; `NaN` where it cannot be read.
  double value();

  /// The sample as it came.
  Other other();
}
