package org.voltyard.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Something that a monitor or the station itself has noticed about one of its parts.
///
/// @param number the station's own
/// @param at by the station's clock
/// @param cause number of the event that led to it
/// @param variable as in [Monitor]
/// @param code in the station's words, such as one of the minimum required error codes
/// @param cleared whether what was wrong before is well again
/// @param severity 0 (worst) to 9, null where nobody told it
public record DeviceNotice(
    int number,
    Instant at,
    Trigger trigger,
    @Nullable Integer cause,
    String variable,
    String value,
    @Nullable String code,
    @Nullable String info,
    boolean cleared,
    @Nullable TransactionId transaction,
    @Nullable Integer monitor,
    Monitor.Source source,
    @Nullable Integer severity) {
  /// What made it.
  public enum Trigger {
    ALERTING,
    DELTA,
    PERIODIC
  }

  /// How grave the depot takes it.
  public Gravity gravity() {
    return Gravity.of(severity);
  }

  /// Whether something is wrong from now on.
  public boolean alerts() {
    return trigger == Trigger.ALERTING && !cleared;
  }

  public DeviceNotice rated(int known) {
    return new DeviceNotice(
        number,
        at,
        trigger,
        cause,
        variable,
        value,
        code,
        info,
        cleared,
        transaction,
        monitor,
        source,
        known);
  }
}
