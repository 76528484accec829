package org.voltyard.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A tariff that a station keeps.
///
/// @param name under which it does
/// @param driver whether it is that of a driver, not the station's own
public record HeldTariff(
    String name, boolean driver, @Nullable Instant from, List<Integer> evses, List<String> tokens) {
  public HeldTariff {
    evses = List.copyOf(evses);
    tokens = List.copyOf(tokens);
  }
}
