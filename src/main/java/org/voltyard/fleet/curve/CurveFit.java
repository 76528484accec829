package org.voltyard.fleet.curve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.Energy;
import org.voltyard.domain.MeterReading;
import org.voltyard.domain.Percent;
import org.voltyard.domain.Power;
import org.voltyard.domain.Vehicle;
import org.voltyard.fleet.curve.ChargeCurve.Axis;
import org.voltyard.fleet.curve.ChargeCurve.Basis;
import org.voltyard.fleet.curve.ChargeCurve.Bin;

/// Fits a curve to the readings of a vehicle's sessions. Pure.
///
/// Each session counts once in each bin, with the median of its readings there: who is held down
/// stays longer in a bin and has more readings, which must not weigh more. Where the charger tells
/// what it offers, a reading near the offer is held down and only says "at least so much"; one
/// below it is what the vehicle wants. Where nobody tells, the ninth of ten sessions is believed.
public final class CurveFit {
  private static final int BINS = 20;
  private static final double STEP = 5;
  private static final double NEAR = 0.95;
  private static final double LEAST_WATTS = 100;
  private static final double TOO_MUCH = 1.5;
  private static final double HIGH = 0.9;
  private static final double EDGE = 1e-9;

  private final Axis axis;
  private final double width;
  private final double most;
  private final TreeMap<Integer, Spread> spread = new TreeMap<>();
  private final Set<Integer> sessions = new HashSet<>();
  private int readings;

  /// What sessions have shown in one bin, by what each of them says.
  private static final class Spread {
    private final List<Double> free = new ArrayList<>();
    private final List<Double> held = new ArrayList<>();
    private final List<Double> unknown = new ArrayList<>();
  }

  private CurveFit(Axis axis, double width, double most) {
    this.axis = axis;
    this.width = width;
    this.most = most;
  }

  /// The curve of a vehicle.
  ///
  /// @param sessions readings of each session, in order of time
  public static ChargeCurve of(Vehicle vehicle, List<List<MeterReading>> sessions) {
    long told =
        sessions.stream()
            .flatMap(List::stream)
            .filter(each -> each.values().soc() != null && each.values().power() != null)
            .count();
    Power power = vehicle.maxPower();
    double most = power == null ? Double.MAX_VALUE : power.watts() * TOO_MUCH;
    CurveFit fit =
        told >= ChargeCurve.LEAST_READINGS
            ? new CurveFit(Axis.SOC, STEP, most)
            : new CurveFit(Axis.ENERGY, width(vehicle.battery()), most);
    for (int i = 0; i < sessions.size(); i++) {
      fit.add(i, sessions.get(i));
    }
    return fit.curve();
  }

  /// A twentieth of the battery, where it is known.
  private static double width(@Nullable Energy battery) {
    return battery == null ? STEP : battery.kiloWattHours() / BINS;
  }

  private void add(int session, List<MeterReading> all) {
    Map<Integer, Spread> own = new HashMap<>();
    Energy first = null;
    for (MeterReading reading : all) {
      Energy energy = reading.values().energy();
      first = first == null ? energy : first;
      Integer bin = bin(reading.values(), first);
      Power power = reading.values().power();
      if (bin != null && power != null && power.watts() > LEAST_WATTS && power.watts() <= most) {
        put(own.computeIfAbsent(bin, _ -> new Spread()), power, reading.values().offered());
        sessions.add(session);
        readings++;
      }
    }
    own.forEach((bin, mine) -> merge(spread.computeIfAbsent(bin, _ -> new Spread()), mine));
  }

  private static void put(Spread mine, Power power, @Nullable Power offered) {
    if (offered == null || offered.watts() <= 0) {
      mine.unknown.add(power.watts());
    } else if (power.watts() < offered.watts() * NEAR) {
      mine.free.add(power.watts());
    } else {
      mine.held.add(power.watts());
    }
  }

  private static void merge(Spread all, Spread mine) {
    if (!mine.free.isEmpty()) {
      all.free.add(quantile(mine.free, 0.5));
    }
    if (!mine.held.isEmpty()) {
      all.held.add(quantile(mine.held, 0.5));
    }
    if (!mine.unknown.isEmpty()) {
      all.unknown.add(quantile(mine.unknown, 0.5));
    }
  }

  private @Nullable Integer bin(MeterReading.Values values, @Nullable Energy first) {
    if (axis == Axis.SOC) {
      Percent soc = values.soc();
      return soc == null || soc.value() < 0 || soc.value() > 100
          ? null
          : (Integer) (int) Math.min(BINS - 1, Math.floor(soc.value() / width + EDGE));
    }
    Energy now = values.energy();
    if (now == null || first == null) {
      return null;
    }
    double charged = now.minus(first).kiloWattHours();
    double bin = Math.floor(charged / width + EDGE);
    return charged < 0 || bin >= BINS ? null : (Integer) (int) bin;
  }

  private ChargeCurve curve() {
    List<Bin> bins = new ArrayList<>();
    spread.forEach((bin, all) -> bins.add(bin(bin, all)));
    return new ChargeCurve(axis, bins, sessions.size(), readings);
  }

  private Bin bin(int place, Spread all) {
    double from = place * width;
    int count = Math.max(all.free.size(), Math.max(all.held.size(), all.unknown.size()));
    double held = all.held.stream().mapToDouble(Double::doubleValue).max().orElse(0);
    double found;
    Basis basis;
    if (!all.free.isEmpty()) {
      found = quantile(all.free, 0.5);
      basis = held > found ? Basis.HELD : Basis.FREE;
    } else if (!all.unknown.isEmpty()) {
      found = quantile(all.unknown, HIGH);
      basis = held > found ? Basis.HELD : Basis.ASSUMED;
    } else {
      found = held;
      basis = Basis.HELD;
    }
    return new Bin(from, from + width, new Power(Math.max(found, held)), basis, count);
  }

  /// The value that so great a part of all does not exceed.
  static double quantile(List<Double> values, double part) {
    List<Double> sorted = values.stream().sorted().toList();
    int rank = (int) Math.ceil(part * sorted.size() - EDGE);
    return sorted.get(Math.clamp(rank - 1, 0, sorted.size() - 1));
  }
}
