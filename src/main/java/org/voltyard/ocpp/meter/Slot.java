package org.voltyard.ocpp.meter;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.MeterReading.Other;

/// The samples of one measurand: the best location is taken, its total and its three phases; all
/// others are handed on.
final class Slot {
  private static final int TOTAL = Sample.TOTAL;

  private final boolean main;
  private final double[] values = {Double.NaN, Double.NaN, Double.NaN, Double.NaN};
  private final @Nullable Sample[] samples = new @Nullable Sample[4];
  private int rank = Integer.MAX_VALUE;

  /// A value, if there is one.
  record Sum(boolean present, double value) {}

  Slot(boolean main) {
    this.main = main;
  }

  void put(Sample sample, double value, List<Other> others) {
    int place = sample.phase();
    int wanted = rank(sample.place());
    if (place < 0 || wanted > rank || (wanted == rank && samples[place] != null)) {
      others.add(sample.other());
      return;
    }
    if (wanted < rank) {
      drop(others);
      rank = wanted;
    }
    samples[place] = sample;
    values[place] = value;
  }

  private void drop(List<Other> others) {
    for (int i = 0; i < samples.length; i++) {
      hand(i, others);
    }
  }

  private void hand(int place, List<Other> others) {
    Sample sample = samples[place];
    if (sample != null) {
      others.add(sample.other());
      samples[place] = null;
      values[place] = Double.NaN;
    }
  }

  /// The value without phase, else the sum of the phases. Beside a total the phases are handed on.
  Sum total(List<Other> others) {
    if (samples[TOTAL] != null) {
      for (int i = 0; i < TOTAL; i++) {
        hand(i, others);
      }
      return new Sum(true, values[TOTAL]);
    }
    double sum = 0;
    boolean present = false;
    for (int i = 0; i < TOTAL; i++) {
      if (samples[i] != null) {
        sum += values[i];
        present = true;
      }
    }
    return new Sum(present, sum);
  }

  /// The values by phase, `NaN` where there is none. One without phase stands for the first where
  /// no phase has one, else it is handed on.
  double[] phases(List<Other> others) {
    if (samples[TOTAL] != null) {
      if (samples[0] == null && samples[1] == null && samples[2] == null) {
        values[0] = values[TOTAL];
      } else {
        hand(TOTAL, others);
      }
    }
    return new double[] {values[0], values[1], values[2]};
  }

  static boolean none(double[] phases) {
    return Double.isNaN(phases[0]) && Double.isNaN(phases[1]) && Double.isNaN(phases[2]);
  }

  /// The outlet counts; where nothing is measured there, what is nearest to the vehicle. The main
  /// meter measures at the inlet.
  private int rank(Place place) {
    return switch (place) {
      case OUTLET -> 1;
      case CABLE -> 2;
      case EV -> 3;
      case BODY -> 4;
      case INLET -> main ? 0 : 5;
    };
  }
}
