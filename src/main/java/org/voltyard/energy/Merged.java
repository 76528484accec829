package org.voltyard.energy;

import org.jspecify.annotations.Nullable;
import org.voltyard.domain.ChargingProfile.Mode;
import org.voltyard.domain.ChargingProfile.Rate;
import org.voltyard.domain.ChargingProfile.Rates;

/// The rates of several profiles at one time, put together.
final class Merged {
  private @Nullable Double limit;
  private @Nullable Double discharge;
  private @Nullable Double setpoint;
  private @Nullable Double reactive;
  private @Nullable Integer phases;
  private Span.@Nullable Why why;
  private boolean foreign;

  /// The lowest limit counts, and of what may be discharged the least. // K08.FR.04
  void take(Rates rates, @Nullable Integer with, Span.Why from, Mode mode) {
    Double most = Rating.value(rates.limit());
    if (most != null && (limit == null || most < limit)) {
      limit = most;
      why = from;
    }
    Double least = Rating.value(rates.discharge());
    if (least != null && (discharge == null || least > discharge)) {
      discharge = least;
    }
    Double target = Rating.value(rates.setpoint());
    if (target != null && !foreign) { // Q06.FR.21
      setpoint = target;
      foreign = mode == Mode.EXTERNAL_SETPOINT;
      why = limit == null ? from : why;
    }
    Double other = Rating.value(rates.reactive());
    reactive = other == null ? reactive : other;
    if (with != null) { // the fewest phases
      phases = phases == null ? with : (Integer) Math.min(phases, with);
    }
  }

  /// On top of what the others allow; without a limit there is nothing to raise. // K27
  void more(@Nullable Rate local) {
    if (local != null && limit != null) {
      limit = limit + local.value();
    }
  }

  Rates rates() {
    return new Rates(
        Rating.rate(limit), Rating.rate(discharge), Rating.rate(capped()), Rating.rate(reactive));
  }

  /// A set point never leaves the room between the limits. // K08.FR.08, V2X.03, V2X.04
  private @Nullable Double capped() {
    Double value = setpoint;
    if (value == null) {
      return null;
    }
    Double top = limit;
    Double bottom = discharge;
    if (top != null && value > top) {
      return top;
    }
    return bottom != null && value < bottom ? bottom : value;
  }

  @Nullable Integer phases() {
    return phases;
  }

  Span.@Nullable Why why() {
    return why;
  }
}
