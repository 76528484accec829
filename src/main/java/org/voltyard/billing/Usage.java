package org.voltyard.billing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.Tariff;

/// What a session used, in order of time.
///
/// @param kind of the EVSE, null where it is not known
public record Usage(List<Stretch> stretches, Tariff.@Nullable Kind kind) {
  public static final Usage NONE = new Usage(List.of(), null);

  public Usage {
    stretches = List.copyOf(stretches);
  }

  public Usage(List<Stretch> stretches) {
    this(stretches, null);
  }
}
