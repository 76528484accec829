package org.voltyard.domain;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// In what the stations of a model differ from what the specification says or the depot usually
/// does. Whoever deals with a station asks for them; nobody asks for vendors.
///
/// @param heartbeat interval told to it at boot; null where the site's holds
/// @param answerTime how long it may take to answer; null where the usual time holds
/// @param zone in which its clock runs: times without a zone are read in it; null for the site's
/// @param localTime whether its times are local whatever zone it writes behind them
/// @param kiloWattHours whether energy without a unit is in kWh, its registers too
/// @param noTriggers whether it must not be asked to send a message
/// @param noReportAtBoot whether it must not be asked for its configuration when it boots
public record Quirks(
    @Nullable Duration heartbeat,
    @Nullable Duration answerTime,
    @Nullable String zone,
    boolean localTime,
    boolean kiloWattHours,
    boolean noTriggers,
    boolean noReportAtBoot) {
  public static final Quirks NONE = new Quirks(null, null, null, false, false, false, false);

  /// Whether the values make sense.
  ///
  /// @throws IllegalArgumentException saying what does not
  public void check() {
    positive("heartbeat", heartbeat, Duration.ofDays(7));
    positive("answer time", answerTime, Duration.ofMinutes(10));
    if (zone != null) {
      try {
        var _ = ZoneId.of(zone);
      } catch (DateTimeException e) {
        throw new IllegalArgumentException("time zone '" + zone + "' is not known", e);
      }
    }
  }

  private static void positive(String name, @Nullable Duration time, Duration most) {
    if (time != null && (time.isNegative() || time.isZero() || time.compareTo(most) > 0)) {
      throw new IllegalArgumentException(
          name + ": 1 to " + most.toSeconds() + " seconds are allowed");
    }
  }
}
