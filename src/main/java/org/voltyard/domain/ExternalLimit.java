package org.voltyard.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A limit that somebody else than the depot has set on a station. // K11, K12
///
/// @param connector 0 for the whole station
/// @param source who set it, in the station's word
/// @param critical whether the grid needs it, where that is told
/// @param generation whether it is about power that is made locally
/// @param schedules empty when the station does not tell how far it goes
public record ExternalLimit(
    int connector,
    String source,
    @Nullable Boolean critical,
    boolean generation,
    List<ChargingProfile.Schedule> schedules) {
  public ExternalLimit {
    schedules = List.copyOf(schedules);
  }
}
