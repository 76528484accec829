package org.voltyard.ui.stations;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.ChargingProfile.Kind;
import org.voltyard.domain.ChargingProfile.Period;
import org.voltyard.domain.ChargingProfile.Purpose;
import org.voltyard.domain.ChargingProfile.RateUnit;
import org.voltyard.domain.ChargingProfile.Rates;
import org.voltyard.domain.ChargingProfile;
import org.voltyard.domain.KnownProfile;
import org.voltyard.ui.kit.Formats;

/// A charging profile in the table.
record ProfileRow(KnownProfile known) {
  int id() {
    return known.profile().id();
  }

  Purpose purpose() {
    return known.profile().purpose();
  }

  Kind kind() {
    return known.profile().kind();
  }

  int level() {
    return known.profile().stackLevel();
  }

  boolean dynamic() {
    return kind() == Kind.DYNAMIC;
  }

  /// Whether the depot may take it away.
  boolean ours() {
    return purpose() != Purpose.EXTERNAL && purpose() != Purpose.LOCAL_GENERATION;
  }

  Instant at() {
    return known.at();
  }

  @Nullable Instant validTo() {
    return known.profile().validTo();
  }

  /// Its periods as figures: `32 A → 16 A`, in kilowatts where it says watts.
  String rates() {
    ChargingProfile.Schedule schedule = known.profile().schedule();
    boolean watts = schedule.unit() == RateUnit.WATTS;
    StringBuilder text = new StringBuilder();
    int shown = 0;
    for (Period period : schedule.periods()) {
      if (++shown > 3) {
        return text.append(" …").toString();
      }
      text.append(text.isEmpty() ? "" : " → ").append(figure(period.rates(), watts));
    }
    return text.append(watts ? " kW" : " A").toString();
  }

  private static String figure(Rates rates, boolean watts) {
    Double value =
        rates.setpoint() != null
            ? (Double) rates.setpoint().value()
            : rates.limit() == null ? null : (Double) rates.limit().value();
    if (value == null) {
      return "–";
    }
    return Formats.decimal(watts ? value / 1000 : value, 1);
  }
}
