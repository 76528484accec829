package org.voltyard.billing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.voltyard.domain.SessionCost.What;
import org.voltyard.domain.Tariff.Fee;

/// Rounds the session's totals up to the step of the price that was used last: energy once, time
/// and parking together once, and parking alone where it came last. Pure but for the runs.
final class Steps {
  private static final BigDecimal KILO = BigDecimal.valueOf(1000);

  private Steps() {}

  static void apply(List<Run> runs) {
    each(runs, List.of(What.ENERGY), List.of(What.ENERGY));
    each(runs, List.of(What.RESERVATION_TIME), List.of(What.RESERVATION_TIME));
    boolean parked = lastIs(runs, What.PARKING_TIME);
    each(
        runs,
        List.of(parked ? What.PARKING_TIME : What.TIME),
        parked ? List.of(What.PARKING_TIME) : List.of(What.TIME, What.PARKING_TIME));
  }

  private static boolean lastIs(List<Run> runs, What wanted) {
    return runs.reversed().stream()
        .map(Run::what)
        .filter(w -> w == What.TIME || w == What.PARKING_TIME)
        .findFirst()
        .filter(w -> w == wanted)
        .isPresent();
  }

  /// Fees of the same dimension go beside each other: each has its own total.
  private static void each(List<Run> runs, List<What> last, List<What> counted) {
    Map<Fee, Run> lasts = new EnumMap<>(Fee.class);
    runs.stream().filter(r -> last.contains(r.what())).forEach(r -> lasts.put(r.price().fee(), r));
    for (Map.Entry<Fee, Run> each : lasts.entrySet()) {
      BigDecimal total =
          runs.stream()
              .filter(r -> counted.contains(r.what()))
              .filter(r -> !last.contains(r.what()) || r.price().fee() == each.getKey())
              .map(Run::quantity)
              .reduce(BigDecimal.ZERO, BigDecimal::add);
      each.getValue().roundUp(missing(total, step(each.getValue())));
    }
  }

  /// In kWh or seconds.
  private static BigDecimal step(Run run) {
    BigDecimal step = BigDecimal.valueOf(Math.max(0, run.price().step()));
    return run.what() == What.ENERGY ? step.divide(KILO) : step;
  }

  private static BigDecimal missing(BigDecimal total, BigDecimal step) {
    if (step.signum() == 0 || total.signum() == 0) {
      return BigDecimal.ZERO;
    }
    // what division left behind in the 30th place is no step begun
    BigDecimal clean = total.setScale(9, RoundingMode.HALF_UP);
    BigDecimal steps = clean.divide(step, 0, RoundingMode.CEILING);
    return steps.multiply(step).subtract(clean);
  }
}
