package org.voltyard.ocpp.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.Metering;
import org.voltyard.domain.VariableSetting;

/// Under which names a version keeps what stations measure and tell.
public record MeteringNames(
    String measurands, String interval, String aligned, String alignedInterval) {
  /// What must be set; what the metering leaves to the station is not.
  public List<VariableSetting> settings(Metering metering) {
    List<VariableSetting> all = new ArrayList<>(4);
    list(measurands, metering.measurands(), all);
    time(interval, metering.interval(), all);
    list(aligned, metering.aligned(), all);
    time(alignedInterval, metering.alignedInterval(), all);
    return all;
  }

  private static void list(String name, List<String> words, List<VariableSetting> all) {
    if (!words.isEmpty()) {
      all.add(VariableSetting.actual(name, String.join(",", words)));
    }
  }

  private static void time(String name, @Nullable Duration time, List<VariableSetting> all) {
    if (time != null) {
      all.add(VariableSetting.actual(name, Long.toString(time.toSeconds())));
    }
  }
}
