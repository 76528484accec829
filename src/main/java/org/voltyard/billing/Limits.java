package org.voltyard.billing;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.ChargeLimit;
import org.voltyard.domain.Percent;

/// Which limits a station has to be told of. Pure.
final class Limits {
  private Limits() {}

  /// The parts that were not sent yet and that the station does not keep below anyway: the lower
  /// one holds. // E16.FR.07, E16.FR.08
  static ChargeLimit news(ChargeLimit wanted, ChargeLimit told, ChargeLimit sent) {
    return new ChargeLimit(
        part(wanted.cost(), told.cost(), sent.cost()),
        part(wanted.energy(), told.energy(), sent.energy()),
        part(wanted.time(), told.time(), sent.time()),
        percent(wanted.soc(), told.soc(), sent.soc()));
  }

  private static <T extends Comparable<T>> @Nullable T part(
      @Nullable T wanted, @Nullable T told, @Nullable T sent) {
    boolean below = wanted != null && told != null && told.compareTo(wanted) <= 0;
    boolean again = Objects.equals(wanted, sent) && !over(wanted, told);
    return wanted == null || below || again ? null : wanted;
  }

  /// A station that raised its limit over what it was told is told again. // E16.FR.04
  private static <T extends Comparable<T>> boolean over(@Nullable T wanted, @Nullable T told) {
    return wanted != null && told != null && told.compareTo(wanted) > 0;
  }

  private static @Nullable Percent percent(
      @Nullable Percent wanted, @Nullable Percent told, @Nullable Percent sent) {
    Double found = part(value(wanted), value(told), value(sent));
    return found == null ? null : new Percent(found);
  }

  private static @Nullable Double value(@Nullable Percent percent) {
    return percent == null ? null : (Double) percent.value();
  }
}
