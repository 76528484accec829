package org.voltyard.domain;

/// Power in watts; negative when a vehicle discharges.
public record Power(double watts) implements Comparable<Power> {
  public static final Power ZERO = new Power(0);

  public static Power kiloWatts(double value) {
    return new Power(value * 1000);
  }

  public double kiloWatts() {
    return watts / 1000;
  }

  public Power plus(Power other) {
    return new Power(watts + other.watts);
  }

  @Override
  public int compareTo(Power other) {
    return Double.compare(watts, other.watts);
  }
}
