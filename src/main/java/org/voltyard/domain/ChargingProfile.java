package org.voltyard.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A limit on charging over time, as stations install it.
///
/// @param schedules one, or up to three of which a vehicle chooses (ISO 15118)
/// @param upkeep null when it neither depends on the connection nor is kept up to date
public record ChargingProfile(
    int id,
    @Nullable TransactionId transaction,
    int stackLevel,
    Purpose purpose,
    Kind kind,
    @Nullable Recurrency recurrency,
    @Nullable Instant validFrom,
    @Nullable Instant validTo,
    List<Schedule> schedules,
    @Nullable Upkeep upkeep) {
  public ChargingProfile {
    schedules = List.copyOf(schedules);
  }

  /// With one schedule that needs no upkeep.
  public ChargingProfile(
      int id,
      @Nullable TransactionId transaction,
      int stackLevel,
      Purpose purpose,
      Kind kind,
      @Nullable Recurrency recurrency,
      @Nullable Instant validFrom,
      @Nullable Instant validTo,
      Schedule schedule) {
    this(
        id,
        transaction,
        stackLevel,
        purpose,
        kind,
        recurrency,
        validFrom,
        validTo,
        List.of(schedule),
        null);
  }

  /// The only schedule, or the first that a vehicle may choose.
  public Schedule schedule() {
    return schedules.getFirst();
  }

  /// The same, with other rates in its only period: what a dynamic profile is changed to.
  public ChargingProfile with(Rates rates, Instant at) {
    Schedule before = schedule();
    Period period = before.periods().getFirst().with(rates);
    Upkeep kept = upkeep == null ? new Upkeep(null, false, null, at) : upkeep.at(at);
    return new ChargingProfile(
        id,
        transaction,
        stackLevel,
        purpose,
        kind,
        recurrency,
        validFrom,
        validTo,
        List.of(before.with(List.of(period))),
        kept);
  }

  /// Whether another says the same, apart from what stations fill in themselves: the transaction of
  /// a remote start, and when a dynamic profile was updated.
  public boolean same(ChargingProfile other) {
    boolean transactions =
        transaction == null || other.transaction == null || transaction.equals(other.transaction);
    return transactions && bare().equals(other.bare());
  }

  private ChargingProfile bare() {
    return new ChargingProfile(
        id,
        null,
        stackLevel,
        purpose,
        kind,
        recurrency,
        validFrom,
        validTo,
        schedules,
        upkeep == null ? null : upkeep.bare());
  }

  /// What the profile is for.
  public enum Purpose {
    STATION_MAX,
    TX_DEFAULT,
    TX,
    /// Set by somebody else than the depot; only ever read.
    EXTERNAL,
    /// In the place of the transaction's own while it charges with priority. // K21
    PRIORITY,
    /// What is made locally, on top of what the others allow. // K27
    LOCAL_GENERATION
  }

  /// What the times of its schedule refer to.
  public enum Kind {
    ABSOLUTE,
    RECURRING,
    RELATIVE,
    /// One period, the rates of which are changed while it holds. // K28
    DYNAMIC
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

  /// Who decides about the power within a period.
  public enum Mode {
    IDLE,
    CHARGING_ONLY,
    CENTRAL_SETPOINT,
    EXTERNAL_SETPOINT,
    EXTERNAL_LIMITS,
    CENTRAL_FREQUENCY,
    LOCAL_FREQUENCY,
    LOCAL_LOAD_BALANCING
  }

  /// How it fares without a connection, and how it is kept up to date.
  ///
  /// @param offline how long it holds without a connection, null: as long as need be
  /// @param lost whether it stays invalid when the connection comes back after that
  /// @param pull how often the station asks for new rates; null when it is told them
  /// @param updated when its rates were last changed
  public record Upkeep(
      @Nullable Duration offline,
      boolean lost,
      @Nullable Duration pull,
      @Nullable Instant updated) {
    @Nullable Upkeep bare() {
      return offline == null && pull == null && !lost ? null : at(null);
    }

    Upkeep at(@Nullable Instant time) {
      return new Upkeep(offline, lost, pull, time);
    }
  }

  /// Periods in ascending order, the first at 0.
  ///
  /// @param atSoc limit from a state of charge on
  /// @param delay each period but the first begins up to this much later, by chance
  /// @param localTime whether `start` is meant in the station's local time
  public record Schedule(
      @Nullable Duration duration,
      @Nullable Instant start,
      RateUnit unit,
      List<Period> periods,
      @Nullable Double minimumRate,
      @Nullable SocLimit atSoc,
      @Nullable Duration delay,
      boolean localTime) {
    public Schedule {
      periods = List.copyOf(periods);
    }

    public Schedule(
        @Nullable Duration duration,
        @Nullable Instant start,
        RateUnit unit,
        List<Period> periods,
        @Nullable Double minimumRate) {
      this(duration, start, unit, periods, minimumRate, null, null, false);
    }

    /// The same with other periods.
    public Schedule with(List<Period> others) {
      return new Schedule(duration, start, unit, others, minimumRate, atSoc, delay, localTime);
    }
  }

  /// A limit from a state of charge (in percent) on.
  public record SocLimit(int soc, double limit) {}

  /// From `start` after the beginning these rates hold, in the schedule's unit.
  ///
  /// @param phase the one to use, where one is used
  /// @param curves null where none are needed
  public record Period(
      Duration start,
      Rates rates,
      @Nullable Integer phases,
      @Nullable Integer phase,
      Mode mode,
      @Nullable Curves curves) {
    public Period(Duration start, double limit, @Nullable Integer phases) {
      this(start, Rates.limit(limit), phases, null, Mode.CHARGING_ONLY, null);
    }

    /// How much may be charged, null where nothing is said of it.
    public @Nullable Double limit() {
      Rate most = rates.limit();
      return most == null ? null : (Double) most.value();
    }

    Period with(Rates others) {
      return new Period(start, others.over(rates), phases, phase, mode, curves);
    }
  }

  /// What may or shall flow; discharging is negative.
  public record Rates(
      @Nullable Rate limit,
      @Nullable Rate discharge,
      @Nullable Rate setpoint,
      @Nullable Rate reactive) {
    public static final Rates NONE = new Rates(null, null, null, null);

    /// What these do not tell stays as it was.
    Rates over(Rates before) {
      return new Rates(
          limit == null ? before.limit : limit,
          discharge == null ? before.discharge : discharge,
          setpoint == null ? before.setpoint : setpoint,
          reactive == null ? before.reactive : reactive);
    }

    public static Rates limit(double value) {
      return new Rates(Rate.of(value), null, null, null);
    }

    public static Rates setpoint(double value) {
      return new Rates(null, null, Rate.of(value), null);
    }
  }

  /// A rate for all phases, or for the first when the others have their own.
  public record Rate(double value, @Nullable Double second, @Nullable Double third) {
    public static Rate of(double value) {
      return new Rate(value, null, null);
    }
  }

  /// By what the station finds the power itself. // Q08
  ///
  /// @param baseline watts to which the curves add
  /// @param frequencies watts by hertz
  /// @param signals watts by the signal of balancing
  /// @param sleep whether power electronics may rest
  public record Curves(
      @Nullable Double baseline,
      List<Point> frequencies,
      List<Point> signals,
      @Nullable Boolean preconditioning,
      @Nullable Boolean sleep) {
    public Curves {
      frequencies = List.copyOf(frequencies);
      signals = List.copyOf(signals);
    }
  }

  /// A point of a curve.
  public record Point(double at, double power) {}
}
