package org.voltyard.domain;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What stations shall measure and tell, in words of no OCPP version.
///
/// @param measurands told within transactions; none where the station's own choice holds
/// @param interval between two such readings; null where the station's own holds
/// @param aligned measurands told at times of the clock
/// @param alignedInterval between two of those; null where the station's own holds
public record Metering(
    List<String> measurands,
    @Nullable Duration interval,
    List<String> aligned,
    @Nullable Duration alignedInterval) {
  public static final Metering OWN = new Metering(List.of(), null, List.of(), null);

  public Metering {
    measurands = List.copyOf(measurands);
    aligned = List.copyOf(aligned);
  }
}
