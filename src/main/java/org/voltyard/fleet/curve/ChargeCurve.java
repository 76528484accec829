package org.voltyard.fleet.curve;

import java.util.List;
import org.voltyard.domain.Power;

/// How much power a vehicle takes as its battery fills, as far as its sessions have shown.
///
/// @param sessions so many of them had readings that count
/// @param readings so many counted
public record ChargeCurve(Axis axis, List<Bin> bins, int sessions, int readings) {
  /// Fewer bins are no curve.
  public static final int LEAST_BINS = 3;

  /// Fewer readings are no curve.
  public static final int LEAST_READINGS = 20;

  public ChargeCurve {
    bins = List.copyOf(bins);
  }

  /// Against what the power stands.
  public enum Axis {
    /// State of charge in percent, as chargers told it.
    SOC,
    /// Energy charged since the start of the session in kWh, where no charger told the state.
    ENERGY
  }

  /// How a power was found.
  public enum Basis {
    /// Readings below what the charger offered: the vehicle would not take more.
    FREE,
    /// The highest that it took while the charger held it down: it could perhaps take more.
    HELD,
    /// What nine of ten sessions stayed below, because no charger told its limit.
    ASSUMED
  }

  /// What was learnt between two states; `to` is not in it.
  public record Bin(double from, double to, Power power, Basis basis, int sessions) {}

  /// Whether there is enough to go by.
  public boolean enough() {
    return bins.size() >= LEAST_BINS && readings >= LEAST_READINGS;
  }
}
