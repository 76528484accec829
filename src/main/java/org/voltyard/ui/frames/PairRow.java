package org.voltyard.ui.frames;

import org.jspecify.annotations.Nullable;
import org.voltyard.domain.FrameShape.Act;
import org.voltyard.domain.FrameShape.Pair;
import org.voltyard.domain.FrameShape.Times;

/// An action as two sides use it; `NaN` where one does not.
record PairRow(Pair pair) {
  String key() {
    return pair.action() + pair.fromStation();
  }

  String action() {
    return pair.action();
  }

  boolean fromStation() {
    return pair.fromStation();
  }

  double unlike() {
    return (double) pair.unlike();
  }

  double countOne() {
    return count(pair.one());
  }

  double countOther() {
    return count(pair.other());
  }

  double everyOne() {
    return seconds(pair.one());
  }

  double everyOther() {
    return seconds(pair.other());
  }

  double waitOne() {
    return millis(pair.one());
  }

  double waitOther() {
    return millis(pair.other());
  }

  private static double count(@Nullable Act act) {
    return act == null ? Double.NaN : (double) act.requests();
  }

  private static double seconds(@Nullable Act act) {
    Times times = act == null ? null : act.intervals();
    return times == null ? Double.NaN : times.middle().toMillis() / 1000.0;
  }

  private static double millis(@Nullable Act act) {
    Times times = act == null ? null : act.latencies();
    return times == null ? Double.NaN : times.most().toNanos() / 1e6;
  }
}
