package org.voltyard.energy;

import org.jspecify.annotations.Nullable;
import org.voltyard.domain.ChargingProfile.Rate;
import org.voltyard.domain.ChargingProfile.RateUnit;
import org.voltyard.domain.ChargingProfile.Rates;

/// Amperes and watts turned into each other: with 230 V between phase and neutral, and three phases
/// unless a period says otherwise. // K01.FR.49, K01.FR.50
final class Rating {
  private static final double VOLTS = 230;
  private static final int PHASES = 3;

  private Rating() {}

  /// A figure for all phases together in watts, or for each in amperes.
  static double turned(double value, RateUnit from, RateUnit to, @Nullable Integer phases) {
    if (from == to) {
      return value;
    }
    double watts = VOLTS * (phases == null || phases == 0 ? PHASES : phases);
    return to == RateUnit.WATTS ? value * watts : value / watts;
  }

  /// Watts of several phases are summed; of amperes the least or greatest phase is what counts.
  static @Nullable Double flat(
      @Nullable Rate rate, RateUnit from, RateUnit to, @Nullable Integer phases) {
    if (rate == null) {
      return null;
    }
    Double second = rate.second();
    Double third = rate.third();
    if (second == null && third == null) {
      return turned(rate.value(), from, to, phases);
    }
    double two = second == null ? 0 : second;
    double three = third == null ? 0 : third;
    if (from == RateUnit.WATTS) {
      return turned(rate.value() + two + three, from, to, phases);
    }
    double sum = rate.value() + two + three;
    return to == RateUnit.WATTS ? (Double) (sum * VOLTS) : (Double) (sum / PHASES);
  }

  static Rates turned(Rates rates, RateUnit from, RateUnit to, @Nullable Integer phases) {
    return new Rates(
        rate(flat(rates.limit(), from, to, phases)),
        rate(flat(rates.discharge(), from, to, phases)),
        rate(flat(rates.setpoint(), from, to, phases)),
        rate(flat(rates.reactive(), from, to, phases)));
  }

  static @Nullable Rate rate(@Nullable Double value) {
    return value == null ? null : Rate.of(value);
  }

  static @Nullable Double value(@Nullable Rate rate) {
    return rate == null ? null : (Double) rate.value();
  }
}
