package org.voltyard.domain;

/// Energy, exact to one milliwatt-hour; may be negative when a register falls.
public record Energy(long milliWattHours) implements Comparable<Energy> {
  public static final Energy ZERO = new Energy(0);

  /// From watt-hours.
  public static Energy wattHours(double value) {
    return new Energy(Math.round(value * 1000));
  }

  public static Energy wattHours(long value) {
    return new Energy(Math.multiplyExact(value, 1000L));
  }

  public double wattHours() {
    return milliWattHours / 1000.0;
  }

  public double kiloWattHours() {
    return milliWattHours / 1_000_000.0;
  }

  public Energy plus(Energy other) {
    return new Energy(milliWattHours + other.milliWattHours);
  }

  public Energy minus(Energy other) {
    return new Energy(milliWattHours - other.milliWattHours);
  }

  @Override
  public int compareTo(Energy other) {
    return Long.compare(milliWattHours, other.milliWattHours);
  }
}
