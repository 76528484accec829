package org.voltyard.domain;

import java.time.Duration;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/// What a station says that a transaction cost, by its own calculation.
///
/// @param gross null where the station could not tell it
/// @param trouble why it could not calculate; null when it could
public record StationCost(
    Currency currency,
    @Nullable Money net,
    @Nullable Money gross,
    Energy energy,
    Duration charging,
    Duration idle,
    int periods,
    @Nullable String trouble) {
  /// Whether it comes to something else than the depot's own figure, with tax; false where the
  /// station told none.
  public boolean differs(Money ours) {
    Money theirs = gross;
    return theirs != null && !theirs.equals(ours);
  }
}
