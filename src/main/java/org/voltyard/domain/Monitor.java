package org.voltyard.domain;

import org.jspecify.annotations.Nullable;

/// A watch that a station keeps over one of its variables.
///
/// @param number the station's own; it may change when the station boots
/// @param variable as `Component[instance]#evse.connector/Variable[instance]`
/// @param value the line, the step or the seconds, as the kind wants it
/// @param severity 0 (worst) to 9
/// @param transactionOnly whether it looks only while a transaction runs
/// @param source null while the station has not told it
public record Monitor(
    int number,
    String variable,
    Kind kind,
    double value,
    int severity,
    boolean transactionOnly,
    @Nullable Source source) {

  /// What it looks for.
  public enum Kind {
    UPPER_THRESHOLD,
    LOWER_THRESHOLD,
    DELTA,
    PERIODIC,
    CLOCK_ALIGNED,
    TARGET_DELTA,
    TARGET_DELTA_RELATIVE;

    public boolean threshold() {
      return this == UPPER_THRESHOLD || this == LOWER_THRESHOLD;
    }

    /// Whether its value is a number of seconds.
    public boolean periodic() {
      return this == PERIODIC || this == CLOCK_ALIGNED;
    }
  }

  /// Who made it.
  public enum Source {
    /// No monitor: the station tells such things by itself.
    NOTIFICATION,
    HARD_WIRED,
    PRECONFIGURED,
    CUSTOM
  }

  /// Groups of kinds that can be asked for.
  public enum Group {
    THRESHOLD,
    DELTA,
    PERIODIC
  }

  /// The sets of monitors that a station can be put back to.
  public enum Base {
    /// The preconfigured ones, and those that were set.
    ALL,
    /// The preconfigured ones alone.
    FACTORY,
    /// Only those that cannot be removed.
    HARD_WIRED
  }

  /// A monitor that is wanted.
  ///
  /// @param number of the one it replaces, null for a new one
  /// @param pace of a stream that brings its values, null for single events
  public record Wish(
      @Nullable Integer number,
      String variable,
      Kind kind,
      double value,
      int severity,
      @Nullable Boolean transactionOnly,
      EventStream.@Nullable Pace pace) {}

  /// What became of a wish, in the station's word.
  ///
  /// @param number the station's, null where it has none
  public record Result(
      boolean accepted, String status, @Nullable Integer number, String variable, Kind kind) {}

  public Monitor with(Source known) {
    return new Monitor(number, variable, kind, value, severity, transactionOnly, known);
  }
}
