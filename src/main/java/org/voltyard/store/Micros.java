package org.voltyard.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// Instants as the tables hold them: whole microseconds since 1970.
final class Micros {
  private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999Z");
  private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");

  private Micros() {}

  static long of(Instant at) {
    if (at.isAfter(LAST)) {
      return of(LAST);
    }
    return ChronoUnit.MICROS.between(Instant.EPOCH, at.isBefore(FIRST) ? FIRST : at);
  }

  static Instant instant(long micros) {
    return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
  }
}
