package org.voltyard.ocpp.v2;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.ChargingProfile.Curves;
import org.voltyard.domain.ChargingProfile.Mode;
import org.voltyard.domain.ChargingProfile.Period;
import org.voltyard.domain.ChargingProfile.Point;
import org.voltyard.domain.ChargingProfile.Rate;
import org.voltyard.domain.ChargingProfile.Rates;

/// The periods of charging schedules between the depot and the wire.
final class Periods {
  private Periods() {}

  static ChargingSchedulePeriod wire(Period period) {
    Rate limit = period.rates().limit();
    Rate discharge = period.rates().discharge();
    Rate setpoint = period.rates().setpoint();
    Rate reactive = period.rates().reactive();
    Curves curves = period.curves();
    return new ChargingSchedulePeriod(
        (int) period.start().toSeconds(),
        first(limit),
        period.phases(),
        period.phase(),
        second(limit),
        third(limit),
        first(discharge),
        second(discharge),
        third(discharge),
        first(setpoint),
        second(setpoint),
        third(setpoint),
        first(reactive),
        second(reactive),
        third(reactive),
        curves == null ? null : curves.preconditioning(),
        curves == null ? null : curves.sleep(),
        curves == null ? null : decimal(curves.baseline()),
        mode(period.mode()),
        curves == null || curves.frequencies().isEmpty() ? null : frequencies(curves),
        curves == null || curves.signals().isEmpty() ? null : signals(curves));
  }

  private static List<V2XFreqWattPoint> frequencies(Curves curves) {
    return curves.frequencies().stream()
        .map(p -> new V2XFreqWattPoint(BigDecimal.valueOf(p.at()), BigDecimal.valueOf(p.power())))
        .toList();
  }

  private static List<V2XSignalWattPoint> signals(Curves curves) {
    return curves.signals().stream()
        .map(p -> new V2XSignalWattPoint((int) p.at(), BigDecimal.valueOf(p.power())))
        .toList();
  }

  /// Charging only is what holds without a word, and 2.0.1 has none. // K01.FR.110
  private static @Nullable OperationMode mode(Mode mode) {
    return mode == Mode.CHARGING_ONLY ? null : OperationMode.valueOf(mode.name());
  }

  private static @Nullable BigDecimal first(@Nullable Rate rate) {
    return rate == null ? null : decimal(rate.value());
  }

  private static @Nullable BigDecimal second(@Nullable Rate rate) {
    return rate == null ? null : decimal(rate.second());
  }

  private static @Nullable BigDecimal third(@Nullable Rate rate) {
    return rate == null ? null : decimal(rate.third());
  }

  /// Whole numbers without a point: some stations read nothing else.
  static @Nullable BigDecimal decimal(@Nullable Double value) {
    if (value == null) {
      return null;
    }
    BigDecimal exact = BigDecimal.valueOf(value).stripTrailingZeros();
    return exact.scale() < 0 ? exact.setScale(0) : exact;
  }

  static Period domain(ChargingSchedulePeriod p) {
    OperationMode mode = p.operationMode();
    return new Period(
        Duration.ofSeconds(p.startPeriod()),
        new Rates(
            rate(p.limit(), p.limit_L2(), p.limit_L3()),
            rate(p.dischargeLimit(), p.dischargeLimit_L2(), p.dischargeLimit_L3()),
            rate(p.setpoint(), p.setpoint_L2(), p.setpoint_L3()),
            rate(p.setpointReactive(), p.setpointReactive_L2(), p.setpointReactive_L3())),
        p.numberPhases(),
        p.phaseToUse(),
        mode == null ? Mode.CHARGING_ONLY : Mode.valueOf(mode.name()),
        curves(p));
  }

  static @Nullable Rate rate(
      @Nullable BigDecimal first, @Nullable BigDecimal second, @Nullable BigDecimal third) {
    return first == null ? null : new Rate(first.doubleValue(), number(second), number(third));
  }

  static @Nullable Double number(@Nullable BigDecimal value) {
    return value == null ? null : (Double) value.doubleValue();
  }

  private static @Nullable Curves curves(ChargingSchedulePeriod p) {
    List<V2XFreqWattPoint> frequencies = p.v2xFreqWattCurve();
    List<V2XSignalWattPoint> signals = p.v2xSignalWattCurve();
    if (p.v2xBaseline() == null
        && frequencies == null
        && signals == null
        && p.preconditioningRequest() == null
        && p.evseSleep() == null) {
      return null;
    }
    return new Curves(
        number(p.v2xBaseline()),
        frequencies == null
            ? List.of()
            : frequencies.stream()
                .map(f -> new Point(f.frequency().doubleValue(), f.power().doubleValue()))
                .toList(),
        signals == null
            ? List.of()
            : signals.stream().map(s -> new Point(s.signal(), s.power().doubleValue())).toList(),
        p.preconditioningRequest(),
        p.evseSleep());
  }
}
