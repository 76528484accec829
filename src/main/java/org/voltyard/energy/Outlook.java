package org.voltyard.energy;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.ChargingProfile.RateUnit;

/// How the limits on an EVSE (0: the station) will be: as we make them out, as the station told
/// them when it was asked last, and as others set them.
///
/// @param toldAt null when it was never asked
public record Outlook(
    int connector,
    RateUnit unit,
    List<Span> ours,
    List<Span> told,
    @Nullable Instant toldAt,
    List<Span> foreign,
    List<Difference> differences) {
  public Outlook {
    ours = List.copyOf(ours);
    told = List.copyOf(told);
    foreign = List.copyOf(foreign);
    differences = List.copyOf(differences);
  }
}
