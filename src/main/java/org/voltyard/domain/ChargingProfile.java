package org.voltyard.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A limit on charging over time, as stations install it.
public record ChargingProfile(
    int id,
    @Nullable TransactionId transaction,
    int stackLevel,
    Purpose purpose,
    Kind kind,
    @Nullable Recurrency recurrency,
    @Nullable Instant validFrom,
    @Nullable Instant validTo,
    Schedule schedule) {
  /// What the profile is for.
  public enum Purpose {
    STATION_MAX,
    TX_DEFAULT,
    TX
  }

  /// What the times of its schedule refer to.
  public enum Kind {
    ABSOLUTE,
    RECURRING,
    RELATIVE
  }

  /// How often a recurring profile starts again.
  public enum Recurrency {
    DAILY,
    WEEKLY
  }

  /// Unit of the limits: amperes for each phase, or watts.
  public enum RateUnit {
    AMPERES,
    WATTS
  }

  /// Periods in ascending order, the first at 0.
  public record Schedule(
      @Nullable Duration duration,
      @Nullable Instant start,
      RateUnit unit,
      List<Period> periods,
      @Nullable Double minimumRate) {
    public Schedule {
      periods = List.copyOf(periods);
    }
  }

  /// From `start` after the beginning the limit holds, in the schedule's unit.
  public record Period(Duration start, double limit, @Nullable Integer phases) {}
}
