package org.voltyard.billing;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A part of a session in which everything was the same; its energy flowed evenly.
///
/// @param kilowatts null where it is not known
/// @param amperes sum of the phases, null where it is not known
public record Stretch(
    State state,
    Instant from,
    Instant to,
    BigDecimal kwh,
    @Nullable BigDecimal kilowatts,
    @Nullable BigDecimal amperes) {
  /// What went on.
  public enum State {
    CHARGING,
    /// Connected, and the vehicle takes nothing.
    IDLE,
    /// Connected, and the site gives nothing: no time counts.
    HELD,
    /// Kept free, and used later.
    RESERVED,
    /// Kept free for nothing.
    RESERVED_EXPIRED;

    boolean reserved() {
      return this == RESERVED || this == RESERVED_EXPIRED;
    }
  }

  public Stretch {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("a stretch ends before it begins: " + from + ", " + to);
    }
  }

  /// Its length in seconds.
  BigDecimal seconds() {
    return seconds(from, to);
  }

  static BigDecimal seconds(Instant from, Instant to) {
    Duration length = Duration.between(from, to);
    return BigDecimal.valueOf(length.getSeconds()).add(BigDecimal.valueOf(length.getNano(), 9));
  }

  /// The instant at a share of it.
  Instant at(BigDecimal share) {
    BigDecimal nanos = seconds().multiply(share, MathContext.DECIMAL128).movePointRight(9);
    return from.plusNanos(nanos.setScale(0, java.math.RoundingMode.HALF_UP).longValueExact());
  }
}
