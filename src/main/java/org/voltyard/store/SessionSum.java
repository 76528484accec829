package org.voltyard.store;

import org.jspecify.annotations.Nullable;
import org.voltyard.domain.Energy;
import org.voltyard.domain.MeterReading;
import org.voltyard.domain.Power;

/// What the readings of a session come to so far, as its row holds it. Times in microseconds; the
/// last sample and the times are null before the first reading.
record SessionSum(
    long startMeter,
    long energy,
    double peak,
    int readings,
    @Nullable Long lastSample,
    @Nullable Long from,
    @Nullable Long to) {

  /// The sum with another register to begin from; see `charging.Sums.restated`.
  SessionSum from(long start) {
    long counted = readings == 0 ? 0 : Math.max(0, startMeter + energy - start);
    return new SessionSum(start, counted, peak, readings, lastSample, from, to);
  }

  /// The sum with one more reading; an older one counts for the peak and the times alone.
  SessionSum with(MeterReading reading, long sample) {
    long at = Micros.of(reading.at());
    boolean older = to != null && at < to;
    Energy register = reading.values().energy();
    Power power = reading.values().power();
    boolean counts = register != null && !older && register.milliWattHours() >= startMeter;
    return new SessionSum(
        startMeter,
        counts && register != null ? register.milliWattHours() - startMeter : energy,
        power == null ? peak : Math.max(peak, power.watts()),
        readings + 1,
        older ? lastSample : (Long) sample,
        from == null ? at : Math.min(from, at),
        older ? to : (Long) at);
  }
}
